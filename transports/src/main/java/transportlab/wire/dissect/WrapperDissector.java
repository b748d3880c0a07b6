package transportlab.wire.dissect;

import java.nio.ByteBuffer;
import transportlab.wire.Kind;

/**
 * Gives kinds to records of the JSON wrapper ({@link transportlab.io.Wrapper}) that stand alone, on lines or in an
 * array. The text of an update is payload; of an escape sequence in it, as many bytes are payload as it decodes to. A
 * position record is control, together with the end of its line, and so is an empty line. The rest is envelope. Bytes
 * that do not belong there are other, and reading continues after them.
 */
public final class WrapperDissector implements Dissector {
    private enum State {
        BETWEEN,
        OPENED,
        QUOTED,
        NAMED,
        CONTROL_RECORD,
        STRING,
        CLOSING
    }

    private static final byte[] TEXT_FOLLOWS = {',', '"', 'd', '"', ':', '"'};

    private State state = State.BETWEEN;
    private boolean updateOnLine;
    private boolean lost;
    private int matched;
    private JsonText text = new JsonText();

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

    /**
     * Reads up to the end of one record; what follows stays in the buffer.
     *
     * @return whether it ended
     */
    public boolean record(ByteBuffer some, KindSink out) {
        while (some.hasRemaining()) {
            if (state == State.STRING) {
                text(some, out);
            } else {
                one(some.get(), out);
                if (isBetween()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the bytes so far end between two records. */
    public boolean isBetween() {
        return state == State.BETWEEN;
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

    /**
     * Holds back a byte that fits, because its kind is known only with the name that follows. If it does not fit, it is
     * other, and so are the {@code heldBack} bytes before it.
     */
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
            text = new JsonText();
        }
    }

    private void text(ByteBuffer some, KindSink out) {
        text.bytes(some, out);
        if (text.isOver()) {
            state = State.CLOSING;
            out.update();
        }
    }

    private void closing(byte b, KindSink out) {
        out.kind(b == '}' ? Kind.ENVELOPE : Kind.OTHER, 1);
        state = State.BETWEEN;
    }
}
