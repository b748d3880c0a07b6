package transportlab.wire.link;

import java.time.Duration;
import transportlab.wire.Direction;

/**
 * How fast bytes pass a link, in bits a second; 0 for no limit.
 *
 * @param down to each client
 * @param up from each client
 * @param shared whether all clients share one bottleneck of that bandwidth in each direction
 * @param weight how many clients each one stands for, who take their turns in a shared bottleneck too
 */
public record Bandwidth(long down, long up, boolean shared, double weight) {
    public static final Bandwidth UNLIMITED = new Bandwidth(0, 0, false);

    /** For clients that stand for themselves. */
    public Bandwidth(long down, long up, boolean shared) {
        this(down, up, shared, 1);
    }

    /** The same for clients each of whom stands for so many. */
    Bandwidth weighing(double clients) {
        return new Bandwidth(down, up, shared, clients);
    }

    /** How many pass a bottleneck when one client sends something. */
    public double turns() {
        return shared ? weight : 1;
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
