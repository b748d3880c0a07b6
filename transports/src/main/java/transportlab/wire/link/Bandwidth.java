package transportlab.wire.link;

import java.time.Duration;
import transportlab.wire.Direction;

/**
 * How fast bytes pass a link, in bits a second; 0 for no limit.
 *
 * @param down to each client
 * @param up from each client
 * @param shared whether all clients share one bottleneck of that bandwidth in each direction
 */
public record Bandwidth(long down, long up, boolean shared) {
    public static final Bandwidth UNLIMITED = new Bandwidth(0, 0, false);

    Bandwidth forShare(double share) {
        return shared ? new Bandwidth(share(down, share), share(up, share), true) : this;
    }

    /** At least one bit a second, because 0 would be no limit. */
    private static long share(long bits, double share) {
        return bits == 0 ? 0 : Math.max(1, Math.round(bits * share));
    }

    public boolean isUnlimited() {
        return down == 0 && up == 0;
    }

    public long of(Direction direction) {
        return direction == Direction.UP ? up : down;
    }

    /** How long so many bytes take in each direction, one after the other. */
    public Duration toPass(long bytes) {
        long most = Long.MAX_VALUE / 4;
        return Duration.ofNanos(Math.min(most, nanos(bytes, up)) + Math.min(most, nanos(bytes, down)));
    }

    static long nanos(long bytes, long bitsPerSecond) {
        return bitsPerSecond == 0 ? 0 : (long) (bytes * 8e9 / bitsPerSecond);
    }
}
