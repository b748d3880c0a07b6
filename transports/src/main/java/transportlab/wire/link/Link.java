package transportlab.wire.link;

import java.time.Duration;
import transportlab.wire.Direction;

/**
 * The emulated path between client and server. It delays everything by half of the round trip in each direction, keeps
 * the order, and does nothing else.
 *
 * @param roundTrip round-trip time, 0 for none
 * @param readBytesPerSecond how fast a client reads, 0 for as fast as it can
 */
public record Link(Duration roundTrip, long readBytesPerSecond) {
    public static final Link NONE = new Link(Duration.ZERO, 0);

    public static Link of(Duration roundTrip) {
        return new Link(roundTrip, 0);
    }

    public long oneWayNanos() {
        return roundTrip.toNanos() / 2;
    }

    /** Whether the link adds no delay. */
    public boolean isDirect() {
        return roundTrip.isZero();
    }

    /** The rule of one direction for one connection. */
    public LinkDirection direction(Direction direction) {
        return LinkDirection.constant(oneWayNanos());
    }
}
