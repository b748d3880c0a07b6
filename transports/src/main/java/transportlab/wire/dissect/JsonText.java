package transportlab.wire.dissect;

import java.nio.ByteBuffer;
import transportlab.wire.Kind;

/**
 * Gives kinds to the inside of a JSON string (RFC 8259 section 7), from after its opening quote up to and including its
 * closing quote. The text is payload. Of an escape sequence, as many bytes are payload as it decodes to; the rest is
 * envelope. The bytes may be split in any way.
 */
public final class JsonText {
    private enum State {
        TEXT,
        ESCAPE,
        UNICODE,
        OVER
    }

    private State state = State.TEXT;
    private int digit;
    private int unit;

    /** Reads up to the end of the string; what follows stays in the buffer. */
    public void bytes(ByteBuffer some, KindSink out) {
        while (some.hasRemaining() && state != State.OVER) {
            plain(some, out);
            if (some.hasRemaining()) {
                out.kind(next(some.get()), 1);
            }
        }
    }

    /** Whether the closing quote has been read. */
    public boolean isOver() {
        return state == State.OVER;
    }

    /** The kind of the next byte. */
    public Kind next(byte b) {
        return switch (state) {
            case TEXT -> {
                state = b == '"' ? State.OVER : b == '\\' ? State.ESCAPE : State.TEXT;
                yield state == State.TEXT ? Kind.PAYLOAD : Kind.ENVELOPE;
            }
            case ESCAPE -> {
                state = b == 'u' ? State.UNICODE : State.TEXT;
                digit = 0;
                unit = 0;
                yield b == 'u' ? Kind.ENVELOPE : Kind.PAYLOAD;
            }
            case UNICODE -> unicode(b);
            default -> Kind.OTHER;
        };
    }

    private void plain(ByteBuffer some, KindSink out) {
        if (state != State.TEXT) {
            return;
        }
        int from = some.position();
        int at = from;
        int limit = some.limit();
        while (at < limit && some.get(at) != '"' && some.get(at) != '\\') {
            at++;
        }
        some.position(at);
        if (at > from) {
            out.kind(Kind.PAYLOAD, at - from);
        }
    }

    /** Of the four digits the last one, two or three are payload: as many as the character has bytes in UTF-8. */
    private Kind unicode(byte b) {
        unit = unit << 4 | Math.max(0, Character.digit(b, 16));
        digit++;
        boolean payload =
                switch (digit) {
                    case 1 -> false;
                    case 2 -> unit >= 0x08 && (unit < 0xd8 || unit > 0xdf);
                    case 3 -> unit >= 0x008;
                    default -> true;
                };
        if (digit == 4) {
            state = State.TEXT;
        }
        return payload ? Kind.PAYLOAD : Kind.ENVELOPE;
    }
}
