package transportlab.wire;

import java.nio.ByteBuffer;

/**
 * Gives kinds to the JSON wrapper, alone, on lines or in an array. The text of an update is payload, of an escape as
 * many bytes as it decodes to; a position record is control with the end of its line, so is an empty line; the rest is envelope. Bytes that do
 * not belong are other, and reading goes on behind them.
 */
public final class WrapperDissector implements Dissector {
    private enum State {
        BETWEEN,
        OPENED,
        QUOTED,
        NAMED,
        CONTROL_RECORD,
        STRING,
        ESCAPE,
        UNICODE,
        CLOSING
    }

    private static final byte[] TEXT_FOLLOWS = {',', '"', 'd', '"', ':', '"'};

    private State state = State.BETWEEN;
    private boolean updateOnLine;
    private boolean lost;
    private int matched;
    private int digit;
    private int unit;

    @Override
    public void bytes(ByteBuffer some, KindSink out) {
        while (some.hasRemaining()) {
            if (state == State.STRING) {
                text(some, out);
            } else {
                one(some.get(), out);
            }
        }
    }

    @Override
    public void end(KindSink out) {
        int heldBack = state == State.OPENED ? 1 : state == State.QUOTED ? 2 : 0;
        if (heldBack > 0) {
            out.kind(Kind.ENVELOPE, heldBack);
        }
        state = State.BETWEEN;
    }

    private void one(byte b, KindSink out) {
        switch (state) {
            case BETWEEN -> between(b, out);
            case OPENED -> expect(b == '"', State.QUOTED, 1, out);
            case QUOTED -> name(b, out);
            case NAMED -> named(b, out);
            case CONTROL_RECORD -> {
                out.kind(lost ? Kind.ENVELOPE : Kind.CONTROL, 1);
                state = b == '}' ? State.BETWEEN : State.CONTROL_RECORD;
            }
            case ESCAPE -> escape(b, out);
            case UNICODE -> unicode(b, out);
            default -> closing(b, out);
        }
    }

    private void between(byte b, KindSink out) {
        switch (b) {
            case '{' -> state = State.OPENED;
            case '\n' -> {
                out.kind(updateOnLine ? Kind.ENVELOPE : Kind.CONTROL, 1);
                updateOnLine = false;
            }
            case '[', ']', ',' -> out.kind(Kind.ENVELOPE, 1);
            default -> out.kind(Kind.OTHER, 1);
        }
    }

    /** A byte whose kind is known only with the name behind it is held back. */
    private void expect(boolean fits, State next, int heldBack, KindSink out) {
        if (fits) {
            state = next;
        } else {
            out.kind(Kind.OTHER, heldBack + 1);
            state = State.BETWEEN;
        }
    }

    private void name(byte b, KindSink out) {
        switch (b) {
            case 'n' -> {
                out.kind(Kind.ENVELOPE, 3);
                updateOnLine = true;
                matched = 0;
                state = State.NAMED;
            }
            case 'a', 'l' -> {
                lost = b == 'l';
                updateOnLine |= lost;
                out.kind(lost ? Kind.ENVELOPE : Kind.CONTROL, 3);
                state = State.CONTROL_RECORD;
            }
            default -> expect(false, State.BETWEEN, 2, out);
        }
    }

    private void named(byte b, KindSink out) {
        out.kind(Kind.ENVELOPE, 1);
        matched = b == TEXT_FOLLOWS[matched] ? matched + 1 : 0;
        if (matched == TEXT_FOLLOWS.length) {
            state = State.STRING;
        }
    }

    private void text(ByteBuffer some, KindSink out) {
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
        if (at < limit) {
            state = some.get() == '"' ? State.CLOSING : State.ESCAPE;
            out.kind(Kind.ENVELOPE, 1);
            if (state == State.CLOSING) {
                out.update();
            }
        }
    }

    private void escape(byte b, KindSink out) {
        if (b == 'u') {
            out.kind(Kind.ENVELOPE, 1);
            digit = 0;
            unit = 0;
            state = State.UNICODE;
        } else {
            out.kind(Kind.PAYLOAD, 1);
            state = State.STRING;
        }
    }

    /** Of the four digits the last one, two or three are payload: as many as the character has bytes in UTF-8. */
    private void unicode(byte b, KindSink out) {
        unit = unit << 4 | Math.max(0, Character.digit(b, 16));
        digit++;
        boolean payload =
                switch (digit) {
                    case 1 -> false;
                    case 2 -> unit >= 0x08 && (unit < 0xd8 || unit > 0xdf);
                    case 3 -> unit >= 0x008;
                    default -> true;
                };
        out.kind(payload ? Kind.PAYLOAD : Kind.ENVELOPE, 1);
        if (digit == 4) {
            state = State.STRING;
        }
    }

    private void closing(byte b, KindSink out) {
        out.kind(b == '}' ? Kind.ENVELOPE : Kind.OTHER, 1);
        state = State.BETWEEN;
    }
}
