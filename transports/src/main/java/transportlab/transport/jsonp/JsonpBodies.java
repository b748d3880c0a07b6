package transportlab.transport.jsonp;

import java.nio.ByteBuffer;
import transportlab.wire.Direction;
import transportlab.wire.Kind;
import transportlab.wire.Purpose;
import transportlab.wire.dissect.BodyDissectors;
import transportlab.wire.dissect.Dissector;
import transportlab.wire.dissect.JsonText;
import transportlab.wire.dissect.KindSink;
import transportlab.wire.dissect.WrapperDissector;

/** The bytes of JSONP: a call around an array of records on the way down, a form field around a message on the way up. */
final class JsonpBodies implements BodyDissectors {
    @Override
    public Dissector body(Direction direction, String method, String path) {
        if (method.equals("POST")) {
            return direction == Direction.UP ? new Form() : Dissector.all(Kind.ENVELOPE);
        }
        return new Call();
    }

    @Override
    public Purpose purpose(String method, String path) {
        return method.equals("POST") ? Purpose.SEND : Purpose.POLL;
    }

    /** The comment is control, the name and the brackets are envelope. */
    private static final class Call implements Dissector {
        private final WrapperDissector records = new WrapperDissector();
        private int comment;
        private boolean named;
        private boolean over;

        @Override
        public void bytes(ByteBuffer some, KindSink out) {
            while (some.hasRemaining()) {
                byte b = some.get(some.position());
                if (over || comment < JsonpPolling.COMMENT.length() && b != JsonpPolling.COMMENT.charAt(comment)) {
                    out.kind(Kind.OTHER, 1);
                } else if (comment < JsonpPolling.COMMENT.length()) {
                    comment++;
                    out.kind(Kind.CONTROL, 1);
                } else if (!named) {
                    named = b == '(';
                    out.kind(Kind.ENVELOPE, 1);
                } else if (records.isBetween() && b == ')') {
                    over = true;
                    out.kind(Kind.ENVELOPE, 1);
                } else {
                    records.record(some, out);
                    continue;
                }
                some.get();
            }
        }

        @Override
        public void end(KindSink out) {
            records.end(out);
        }
    }

    /** The last digit of a percent-encoded byte has the kind of the decoded byte; the rest of it is envelope. */
    private static final class Form implements Dissector {
        private final JsonText text = new JsonText();
        private int start;
        private int digits;
        private int encoded;

        @Override
        public void bytes(ByteBuffer some, KindSink out) {
            while (some.hasRemaining()) {
                one(some.get(), out);
            }
        }

        private void one(byte b, KindSink out) {
            if (start < 2) {
                out.kind(b == "d=".charAt(start) ? Kind.ENVELOPE : Kind.OTHER, 1);
                start++;
            } else if (digits > 0) {
                encoded = encoded << 4 | Math.max(0, Character.digit(b, 16));
                digits--;
                out.kind(digits == 0 ? decoded((byte) encoded) : Kind.ENVELOPE, 1);
            } else if (b == '%') {
                digits = 2;
                encoded = 0;
                out.kind(Kind.ENVELOPE, 1);
            } else {
                out.kind(decoded(b), 1);
            }
        }

        /** The kind of a decoded byte: first comes the opening quote, then the text up to the closing quote. */
        private Kind decoded(byte b) {
            if (start == 2) {
                start++;
                return b == '"' ? Kind.ENVELOPE : Kind.OTHER;
            }
            return text.next(b);
        }
    }
}
