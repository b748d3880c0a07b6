package transportlab.transport.socketio;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import transportlab.transport.socketio.engine.Payload;
import transportlab.wire.Direction;
import transportlab.wire.Kind;
import transportlab.wire.dissect.Dissector;
import transportlab.wire.dissect.JsonText;
import transportlab.wire.dissect.KindSink;
import transportlab.wire.dissect.Surroundings;

/**
 * Gives the bytes of packets their kinds. A separator between two packets counts with the second one. In events that
 * carry updates and client messages, the argument is read too; other events are envelope. Packets that open, close,
 * connect, probe, ping or pong are control. In base64, three of every four bytes are payload.
 */
final class PacketDissector implements Dissector {
    private enum State {
        BEGINNING,
        INSIDE,
        BEHIND,
        CONTROL,
        ENVELOPE,
        BASE64
    }

    private final Direction direction;
    private final byte[] event;
    private State state = State.BEGINNING;
    private Surroundings record;
    private JsonText text;
    private int separator;
    private int matched;
    private int quarter;

    PacketDissector(Direction direction) {
        this.direction = direction;
        String name = direction == Direction.UP ? TopicListener.MESSAGE : TopicListener.UPDATE;
        this.event = ("42[\"" + name + "\"," + (direction == Direction.UP ? "\"" : "")).getBytes(US_ASCII);
    }

    @Override
    public void bytes(ByteBuffer some, KindSink out) {
        while (some.hasRemaining()) {
            if (state == State.INSIDE) {
                inside(some, out);
            } else {
                one(some.get(), out);
            }
        }
    }

    @Override
    public void end(KindSink out) {
        next(out);
    }

    private void inside(ByteBuffer some, KindSink out) {
        boolean whole;
        if (direction == Direction.UP) {
            text.bytes(some, out);
            whole = text.isOver();
        } else {
            whole = record.inside(some, out);
        }
        if (whole) {
            state = State.BEHIND;
        }
    }

    private void one(byte b, KindSink out) {
        if (b == Payload.SEPARATOR) {
            next(out);
            separator = 1;
            return;
        }
        switch (state) {
            case BEGINNING -> beginning(b, out);
            case BEHIND -> behind(b, out);
            case CONTROL -> out.kind(Kind.CONTROL, 1);
            case BASE64 -> out.kind(b == '=' || quarter++ % 4 == 3 ? Kind.ENVELOPE : Kind.PAYLOAD, 1);
            default -> out.kind(Kind.ENVELOPE, 1);
        }
    }

    private void beginning(byte b, KindSink out) {
        if (b == event[matched]) {
            if (++matched == event.length) {
                inside(out);
            }
            return;
        }
        boolean control = matched == 0 && b >= '0' && b <= '6' || matched == 1 && (b == '0' || b == '1' || b == '4');
        boolean message = matched > 0 || b == 'b';
        state = control ? State.CONTROL : matched == 0 && b == 'b' ? State.BASE64 : State.ENVELOPE;
        out.kind(control ? Kind.CONTROL : message ? Kind.ENVELOPE : Kind.OTHER, separator + matched + 1);
        forget();
    }

    /** On the way down, the bytes before the argument are held back until it shows what the event carries. */
    private void inside(KindSink out) {
        state = State.INSIDE;
        if (direction == Direction.UP) {
            text = new JsonText();
            out.kind(Kind.ENVELOPE, separator + matched);
        } else {
            record = new Surroundings();
            record.around(separator + matched, out);
        }
        forget();
    }

    private void forget() {
        separator = 0;
        matched = 0;
    }

    private void behind(byte b, KindSink out) {
        if (b != ']') {
            out.kind(Kind.OTHER, 1);
        } else if (record != null) {
            record.around(1, out);
        } else {
            out.kind(Kind.ENVELOPE, 1);
        }
    }

    /** The packet has ended. */
    private void next(KindSink out) {
        if (separator + matched > 0) {
            out.kind(Kind.ENVELOPE, separator + matched);
        }
        if (record != null) {
            record.next(out);
        }
        record = null;
        text = null;
        quarter = 0;
        forget();
        state = State.BEGINNING;
    }
}
