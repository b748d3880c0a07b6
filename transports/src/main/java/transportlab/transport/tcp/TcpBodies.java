package transportlab.transport.tcp;

import java.nio.ByteBuffer;
import transportlab.wire.Direction;
import transportlab.wire.Kind;
import transportlab.wire.Purpose;
import transportlab.wire.dissect.BodyDissectors;
import transportlab.wire.dissect.Dissector;
import transportlab.wire.dissect.KindSink;
import transportlab.wire.dissect.WrapperDissector;

/** The bytes of plain TCP: lengths are framing, the subscription and signs of life are control. */
final class TcpBodies implements BodyDissectors {
    @Override
    public Dissector body(Direction direction, String method, String path) {
        return Dissector.all(Kind.OTHER);
    }

    @Override
    public Purpose purpose(String method, String path) {
        return Purpose.STREAM;
    }

    @Override
    public Dissector plain(Direction direction) {
        return new Messages(direction == Direction.UP);
    }

    /** One message after another; on the way up, the line that subscribes comes first. */
    private static final class Messages implements Dissector {
        private static final int LONGEST = 16 * 1024 * 1024;

        private final boolean up;
        private final ByteBuffer prefix = ByteBuffer.allocate(4);
        private boolean inLine;
        private boolean unreadable;
        private Dissector message;
        private int left;

        Messages(boolean up) {
            this.up = up;
            this.inLine = up;
        }

        @Override
        public void bytes(ByteBuffer some, KindSink out) {
            while (some.hasRemaining()) {
                if (unreadable) {
                    Dissector.all(Kind.OTHER).bytes(some, out);
                } else if (inLine) {
                    inLine = some.get() != '\n';
                    out.kind(Kind.CONTROL, 1);
                } else if (message != null) {
                    message(some, out);
                } else {
                    length(some.get(), out);
                }
            }
        }

        @Override
        public void end(KindSink out) {
            if (message != null) {
                message.end(out);
            }
            if (prefix.position() > 0) {
                out.kind(Kind.FRAMING, prefix.position());
            }
        }

        /** Holds the bytes of a length back until it is complete, because a length of 0 is a sign of life. */
        private void length(byte b, KindSink out) {
            prefix.put(b);
            if (prefix.get(0) > 1 || prefix.get(0) < 0) {
                lose(out);
            } else if (!prefix.hasRemaining()) {
                left = prefix.getInt(0);
                if (left > LONGEST) {
                    lose(out);
                    return;
                }
                prefix.clear();
                out.kind(left == 0 ? Kind.CONTROL : Kind.FRAMING, prefix.capacity());
                message = left == 0 ? null : up ? Dissector.all(Kind.PAYLOAD) : new WrapperDissector();
            }
        }

        /** The length is impossible, so nothing shows where the next message begins: all further bytes are other. */
        private void lose(KindSink out) {
            unreadable = true;
            out.kind(Kind.OTHER, prefix.position());
            prefix.clear();
        }

        private void message(ByteBuffer some, KindSink out) {
            int n = Math.min(left, some.remaining());
            message.bytes(some.slice(some.position(), n), out);
            some.position(some.position() + n);
            left -= n;
            if (left == 0) {
                message.end(out);
                message = null;
            }
        }
    }
}
