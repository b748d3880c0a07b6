package transportlab.wire.dissect;

import java.nio.ByteBuffer;
import transportlab.wire.Kind;

/** The body of one HTTP/1.1 message: by length, chunked (RFC 9112 7.1), or up to the end of the connection. */
final class BodyReader {
    private enum State {
        DATA,
        CHUNK_SIZE,
        CHUNK_END,
        TRAILER,
        WHOLE
    }

    /** A larger size is not counted on, because it would overflow; no chunk is that large. */
    private static final long MOST_CHUNK = 1L << 48;

    private final Dissector inside;
    private final boolean chunked;
    private State state;
    private long left;
    private boolean sizeSeen;
    private boolean extension;
    private int newlines;

    private BodyReader(Dissector inside, boolean chunked, long left) {
        this.inside = inside;
        this.chunked = chunked;
        this.left = left;
        this.state = chunked ? State.CHUNK_SIZE : left == 0 ? State.WHOLE : State.DATA;
    }

    static BodyReader chunked(Dissector inside) {
        return new BodyReader(inside, true, 0);
    }

    static BodyReader ofLength(Dissector inside, long length) {
        return new BodyReader(inside, false, length);
    }

    static BodyReader untilClose(Dissector inside) {
        return new BodyReader(inside, false, Long.MAX_VALUE);
    }

    boolean whole() {
        return state == State.WHOLE;
    }

    boolean endsWithConnection() {
        return !chunked && left > Long.MAX_VALUE / 2;
    }

    /** Reads up to the end of the body; what follows stays in the buffer. */
    void bytes(ByteBuffer some, KindSink out) {
        while (some.hasRemaining() && state != State.WHOLE) {
            switch (state) {
                case DATA -> data(some, out);
                case CHUNK_SIZE -> chunkSize(some.get(), out);
                case CHUNK_END -> chunkEnd(some.get(), out);
                default -> trailer(some.get(), out);
            }
        }
    }

    void end(KindSink out) {
        inside.end(out);
    }

    private void data(ByteBuffer some, KindSink out) {
        int n = (int) Math.min(left, some.remaining());
        ByteBuffer part = some.slice(some.position(), n);
        some.position(some.position() + n);
        inside.bytes(part, out);
        left -= n;
        if (left == 0) {
            state = chunked ? State.CHUNK_END : State.WHOLE;
        }
    }

    private void chunkSize(byte b, KindSink out) {
        int digit = extension ? -1 : Character.digit(b, 16);
        if (b == '\n' && sizeSeen) {
            out.kind(Kind.FRAMING, 1);
            state = left == 0 ? State.TRAILER : State.DATA;
            newlines = 1;
            sizeSeen = false;
            extension = false;
        } else if (digit >= 0) {
            out.kind(Kind.FRAMING, 1);
            left = left > MOST_CHUNK ? left : left << 4 | digit;
            sizeSeen = true;
        } else if (b == '\r' || b == ';' || extension) {
            out.kind(Kind.FRAMING, 1);
            extension = b != '\r';
        } else {
            out.kind(Kind.OTHER, 1);
        }
    }

    private void chunkEnd(byte b, KindSink out) {
        out.kind(b == '\n' || b == '\r' ? Kind.FRAMING : Kind.OTHER, 1);
        if (b == '\n') {
            state = State.CHUNK_SIZE;
        }
    }

    private void trailer(byte b, KindSink out) {
        boolean lineEnd = b == '\n' || b == '\r';
        out.kind(lineEnd && newlines == 1 ? Kind.FRAMING : Kind.HEADERS, 1);
        if (b == '\n') {
            if (newlines == 1) {
                state = State.WHOLE;
            }
            newlines = 1;
        } else if (b != '\r') {
            newlines = 0;
        }
    }
}
