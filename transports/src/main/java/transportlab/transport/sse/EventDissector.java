package transportlab.transport.sse;

import java.nio.ByteBuffer;
import transportlab.wire.Kind;
import transportlab.wire.dissect.Dissector;
import transportlab.wire.dissect.KindSink;
import transportlab.wire.dissect.Surroundings;

/**
 * Gives the bytes of an event stream their kinds, line by line; a blank line ends an event. The fields of an event are
 * envelope if it carries an update and control if it carries a position. Comments and {@code retry} are control.
 */
final class EventDissector implements Dissector {
    private enum State {
        LINE_START,
        FIELD,
        COMMENT,
        VALUE_START,
        VALUE,
        DATA
    }

    private final Surroundings event = new Surroundings();
    private final StringBuilder field = new StringBuilder();
    private State state = State.LINE_START;

    @Override
    public void bytes(ByteBuffer some, KindSink out) {
        while (some.hasRemaining()) {
            if (state == State.DATA) {
                if (event.inside(some, out)) {
                    state = State.VALUE;
                }
            } else {
                one(some, out);
            }
        }
    }

    @Override
    public void end(KindSink out) {
        if (state == State.FIELD) {
            event.around(field.length(), out);
        }
        event.next(out);
    }

    private void one(ByteBuffer some, KindSink out) {
        byte b = some.get(some.position());
        switch (state) {
            case LINE_START -> lineStart(b, out);
            case FIELD -> field(b, out);
            case COMMENT -> {
                out.kind(Kind.CONTROL, 1);
                state = b == '\n' ? State.LINE_START : State.COMMENT;
            }
            case VALUE_START -> {
                if (isData() && b == '{') {
                    state = State.DATA;
                    return;
                }
                value(1, out);
                state = b == '\n' ? State.LINE_START : b == ' ' ? State.VALUE_START : State.VALUE;
            }
            default -> {
                value(1, out);
                state = b == '\n' ? State.LINE_START : State.VALUE;
            }
        }
        some.get();
    }

    private void lineStart(byte b, KindSink out) {
        field.setLength(0);
        if (b == '\n') {
            event.around(1, out);
            event.next(out);
        } else if (b == ':') {
            out.kind(Kind.CONTROL, 1);
            state = State.COMMENT;
        } else {
            state = State.FIELD;
            field(b, out);
        }
    }

    /**
     * Holds the bytes of a field name back until the colon, because only the colon shows that they are a field name.
     */
    private void field(byte b, KindSink out) {
        field.append((char) (b & 0xff));
        String name = field.toString();
        if (b == ':' && isKnown(name.substring(0, name.length() - 1))) {
            value(field.length(), out);
            state = State.VALUE_START;
        } else if (b == '\n' || !couldBecomeKnown(name)) {
            out.kind(Kind.OTHER, field.length());
            state = State.LINE_START;
        }
    }

    private void value(int bytes, KindSink out) {
        if (field.charAt(0) == 'r') {
            out.kind(Kind.CONTROL, bytes);
        } else {
            event.around(bytes, out);
        }
    }

    private boolean isData() {
        return field.charAt(0) == 'd';
    }

    private static boolean isKnown(String name) {
        return name.equals("data") || name.equals("id") || name.equals("event") || name.equals("retry");
    }

    private static boolean couldBecomeKnown(String name) {
        return "data".startsWith(name) || "id".startsWith(name) || "event".startsWith(name) || "retry".startsWith(name);
    }
}
