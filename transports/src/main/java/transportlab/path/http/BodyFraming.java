package transportlab.path.http;

import java.nio.ByteBuffer;

/** Finds the end of one body: by its length, by its chunks (RFC 9112 7.1), or with the end of the connection. */
final class BodyFraming {
    private enum State {
        DATA,
        CHUNK_SIZE,
        CHUNK_END,
        TRAILER,
        WHOLE,
        BROKEN
    }

    /** No chunk is larger; a larger number would overflow. */
    private static final long MOST_CHUNK = 1L << 48;

    private final MessageReader.Listener out;
    private final boolean chunked;
    private State state;
    private long left;
    private boolean sizeSeen;
    private boolean extension;
    private boolean lineIsEmpty;

    private BodyFraming(MessageReader.Listener out, boolean chunked, long left) {
        this.out = out;
        this.chunked = chunked;
        this.left = left;
        this.state = chunked ? State.CHUNK_SIZE : left == 0 ? State.WHOLE : State.DATA;
    }

    static BodyFraming chunked(MessageReader.Listener out) {
        return new BodyFraming(out, true, 0);
    }

    static BodyFraming ofLength(MessageReader.Listener out, long length) {
        return new BodyFraming(out, false, length);
    }

    static BodyFraming untilEnd(MessageReader.Listener out) {
        return new BodyFraming(out, false, Long.MAX_VALUE);
    }

    boolean isWhole() {
        return state == State.WHOLE;
    }

    /** Whether the bytes cannot be understood; the first of them is still in the buffer. */
    boolean isBroken() {
        return state == State.BROKEN;
    }

    boolean endsWithConnection() {
        return !chunked && left > Long.MAX_VALUE / 2;
    }

    /** Reads one piece: data, or framing up to the next data. What follows the body stays in the buffer. */
    void piece(ByteBuffer some) {
        if (state == State.DATA) {
            data(some);
        } else {
            framing(some);
        }
    }

    private void data(ByteBuffer some) {
        int n = (int) Math.min(left, some.remaining());
        ByteBuffer part = slice(some, some.position(), n);
        some.position(some.position() + n);
        left -= n;
        if (left == 0) {
            state = chunked ? State.CHUNK_END : State.WHOLE;
        }
        out.data(part);
    }

    private void framing(ByteBuffer some) {
        int from = some.position();
        while (some.hasRemaining() && state != State.DATA && state != State.WHOLE && state != State.BROKEN) {
            byte b = some.get();
            switch (state) {
                case CHUNK_SIZE -> chunkSize(b);
                case CHUNK_END -> chunkEnd(b);
                default -> trailer(b);
            }
        }
        if (state == State.BROKEN) {
            some.position(some.position() - 1);
        }
        if (some.position() > from) {
            out.framing(slice(some, from, some.position() - from));
        }
    }

    private void chunkSize(byte b) {
        int digit = extension ? -1 : Character.digit(b, 16);
        if (b == '\n' && sizeSeen) {
            state = left == 0 ? State.TRAILER : State.DATA;
            lineIsEmpty = true;
            sizeSeen = false;
            extension = false;
        } else if (digit >= 0 && left < MOST_CHUNK) {
            left = left << 4 | digit;
            sizeSeen = true;
        } else if (sizeSeen && (b == ';' || b == ' ' || b == '\t' || extension)) {
            extension = true;
        } else if (!sizeSeen || b != '\r') {
            state = State.BROKEN;
        }
    }

    private void chunkEnd(byte b) {
        if (b == '\n') {
            state = State.CHUNK_SIZE;
        } else if (b != '\r') {
            state = State.BROKEN;
        }
    }

    private void trailer(byte b) {
        if (b != '\n') {
            lineIsEmpty &= b == '\r';
        } else if (lineIsEmpty) {
            state = State.WHOLE;
        } else {
            lineIsEmpty = true;
        }
    }

    private static ByteBuffer slice(ByteBuffer some, int from, int size) {
        return some.slice(from, size).asReadOnlyBuffer();
    }
}
