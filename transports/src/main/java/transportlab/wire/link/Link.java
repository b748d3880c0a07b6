package transportlab.wire.link;

import java.time.Duration;

/**
 * The emulated path between client and server: propagation alone, half of the round trip each way, order kept.
 *
 * @param roundTrip 0 for none
 * @param readBytesPerSecond how fast a client reads, 0 for as fast as it can
 */
public record Link(Duration roundTrip, long readBytesPerSecond) {
    /** What it holds at most in one direction before it stops reading. */
    public static final int MOST_BYTES = 256 * 1024;

    public static final Link NONE = new Link(Duration.ZERO, 0);

    public static Link of(Duration roundTrip) {
        return new Link(roundTrip, 0);
    }

    public long oneWayNanos() {
        return roundTrip.toNanos() / 2;
    }
}
