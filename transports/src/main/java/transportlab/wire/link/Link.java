package transportlab.wire.link;

import java.time.Duration;
import transportlab.wire.Direction;

/**
 * The emulated path between client and server. It delays what passes and keeps the order.
 *
 * @param roundTrip round-trip time of a small message, half of it in each direction; 0 for none
 * @param jitter mean of a further delay of each message, which is uniform from 0 to twice as much
 * @param bandwidth how fast bytes pass
 * @param loss the share of segments that are lost and sent again, 0 to 1
 * @param readBytesPerSecond how fast a client reads, 0 for as fast as it can
 */
public record Link(Duration roundTrip, Duration jitter, Bandwidth bandwidth, double loss, long readBytesPerSecond) {
    public static final Link NONE = of(Duration.ZERO);

    /** TCP waits this much longer than a round trip before it sends again by itself (Linux; RFC 6298 asks for more). */
    private static final Duration TIMEOUT_BEYOND_ROUND_TRIP = Duration.ofMillis(200);

    /** A request with its head, or an answer with its head. */
    private static final int SMALL_MESSAGE_BYTES = 2_000;

    /** The largest update, which is on its way as a whole where nothing limits the bandwidth. */
    private static final long LARGEST_MESSAGE_BYTES = 1024 * 1024;

    /** How many timeouts in a row are reckoned with. */
    private static final int LIKELY_TIMEOUTS = 3;

    /** A link that has nothing but a round trip. */
    public static Link of(Duration roundTrip) {
        return new Link(roundTrip, Duration.ZERO, Bandwidth.UNLIMITED, 0, 0);
    }

    /** A link without delay to clients that read slowly. */
    public static Link ofSlowReaders(long bytesPerSecond) {
        return new Link(Duration.ZERO, Duration.ZERO, Bandwidth.UNLIMITED, 0, bytesPerSecond);
    }

    /** The same link for clients each of whom stands for so many. */
    public Link weighing(double clients) {
        return new Link(roundTrip, jitter, bandwidth.weighing(clients), loss, readBytesPerSecond);
    }

    public long oneWayNanos() {
        return roundTrip.toNanos() / 2;
    }

    /** How much passes the bottleneck before the first of it arrives, or is told to be lost and sent again. */
    long onTheWay(Direction direction) {
        long bitsPerSecond = bandwidth.of(direction);
        if (bitsPerSecond == 0) {
            return LARGEST_MESSAGE_BYTES;
        }
        Duration longest = roundTrip.dividedBy(2).plus(jitter.multipliedBy(2));
        return (long) (bitsPerSecond
                / 8e9
                * longest.plus(loss > 0 ? timeout() : Duration.ZERO).toNanos());
    }

    /** Whether the link adds no delay. */
    public boolean isDirect() {
        return roundTrip.isZero() && isSteady();
    }

    /** Whether the link has nothing but a round trip. */
    public boolean isSteady() {
        return jitter.isZero() && bandwidth.isUnlimited() && loss == 0;
    }

    /** How long TCP waits for an acknowledgement before it sends again. */
    Duration timeout() {
        return roundTrip.plus(TIMEOUT_BEYOND_ROUND_TRIP);
    }

    /** A round trip of a small message with the longest jitter, when all clients send at once. */
    public Duration longRoundTrip(int clients) {
        return roundTrip.plus(jitter.multipliedBy(4)).plus(bandwidth.toPass((long)
                (SMALL_MESSAGE_BYTES * (bandwidth.shared() ? clients * bandwidth.turns() : 1))));
    }

    /** How much longer than a long round trip something may take because it is lost several times. */
    public Duration resending() {
        Duration sum = Duration.ZERO;
        for (int i = 0; i < LIKELY_TIMEOUTS && loss > 0; i++) {
            sum = sum.plus(timeout().multipliedBy(1L << i));
        }
        return sum;
    }
}
