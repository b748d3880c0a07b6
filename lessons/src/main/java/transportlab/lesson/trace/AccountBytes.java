package transportlab.lesson.trace;

import java.nio.ByteBuffer;
import transportlab.wire.Direction;
import transportlab.wire.Kind;
import transportlab.wire.Purpose;
import transportlab.wire.dissect.BodyDissectors;
import transportlab.wire.dissect.Dissector;
import transportlab.wire.dissect.KindSink;
import transportlab.wire.field.FieldReader;
import transportlab.wire.field.FieldReaders;
import transportlab.wire.field.WrapperFields;

/** Gives the bytes of the stage their kinds. What its pages send and what its server says of the account is payload. */
final class AccountBytes implements BodyDissectors {
    /** Names what pages send, and leaves what comes down to be named by its kinds. */
    static final FieldReaders FIELDS = new FieldReaders() {
        @Override
        public FieldReader body(Direction direction, String method, String path) {
            return direction == Direction.UP ? WrapperFields.MESSAGE : (whole, out) -> {};
        }

        @Override
        public FieldReader message(Direction direction, String path, boolean text) {
            return body(direction, "", path);
        }
    };

    private static final String EVENTS = "/events";

    @Override
    public Dissector body(Direction direction, String method, String path) {
        return direction == Direction.DOWN && path.endsWith(EVENTS) ? new Events() : Dissector.all(Kind.PAYLOAD);
    }

    @Override
    public Dissector message(Direction direction, String path) {
        return Dissector.all(Kind.PAYLOAD);
    }

    @Override
    public Purpose purpose(String method, String path) {
        if (path.endsWith(EVENTS)) {
            return Purpose.STREAM;
        }
        return method.equals("POST") ? Purpose.SEND : Purpose.POLL;
    }

    /** An event stream whose lines are {@code data: } and the account, which has no line end in it. */
    private static final class Events implements Dissector {
        private static final int NAME = "data: ".length();
        private int onLine;

        @Override
        public void bytes(ByteBuffer some, KindSink out) {
            while (some.hasRemaining()) {
                boolean ends = some.get() == '\n';
                out.kind(ends || onLine < NAME ? Kind.ENVELOPE : Kind.PAYLOAD, 1);
                onLine = ends ? 0 : onLine + 1;
            }
        }
    }
}
