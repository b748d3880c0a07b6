package transportlab.visualizer.timeline;

import java.util.List;
import transportlab.wire.Direction;
import transportlab.wire.Kind;
import transportlab.wire.message.Message;

/**
 * One message as it is drawn: an arrow from the line of its sender to the line of its receiver.
 *
 * @param shares its bytes by kind, in the order in which kinds are stacked
 * @param lateMicros how much later it arrived than messages of that direction usually do; 0 if it was not late
 */
public record Mark(Message message, What what, List<Share> shares, long lateMicros) {
    /** What a message is for, as far as the wire shows it. */
    public enum What {
        /** An update comes down. */
        NEWS,
        /** A client message goes up. */
        SENDING,
        /** A request without a client message. */
        ASK,
        /** A whole response without an update. */
        EMPTY,
        /** The head of a response that goes on. */
        HEAD,
        /** A sign of life: ping, pong, heartbeat, close. */
        CONTROL,
        /** Something else that both sides say to each other, such as a subscription or the end of a body. */
        TALK,
        /** Bytes that belong to nothing, or that were cut off. */
        BROKEN;

        /** Whether an update or a client message is in it. */
        public boolean isData() {
            return this == NEWS || this == SENDING;
        }
    }

    /** How many bytes of one kind a message has. */
    public record Share(Kind kind, int bytes) {}

    public boolean isUp() {
        return message.direction() == Direction.UP;
    }

    /** When its first byte was sent. */
    public long fromMicros() {
        return message.sentMicros();
    }

    /** When its last byte arrived. */
    public long toMicros() {
        return Math.max(message.sentMicros(), message.arrivedMicros());
    }

    public long serverMicros() {
        return isUp() ? toMicros() : fromMicros();
    }

    public long clientMicros() {
        return isUp() ? fromMicros() : toMicros();
    }

    public int bytes() {
        return message.bytes().length;
    }

    public boolean isLate() {
        return lateMicros > 0;
    }
}
