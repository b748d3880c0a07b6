package transportlab.client;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * How long to wait before a lost connection is opened again: 100 ms, doubling up to 5 s. The actual wait is a random
 * part of that, from half to all of it, so that clients that were cut off together do not come back together.
 */
public final class Backoff {
    private static final long FIRST_MILLIS = 100;
    private static final long MOST_MILLIS = 5_000;
    private final DoubleSupplier jitter;
    private int failures;

    /**
     * @param jitter numbers in [0, 1)
     */
    public Backoff(DoubleSupplier jitter) {
        this.jitter = jitter;
    }

    /** The next wait. Its upper limit grows with each call. */
    public Duration next() {
        long millis = Math.min(MOST_MILLIS, FIRST_MILLIS << Math.min(failures++, 16));
        return Duration.ofNanos((long) (millis * 1_000_000L * (0.5 + jitter.getAsDouble() / 2)));
    }

    /** Begins again with the shortest wait, because a connection worked. */
    public void reset() {
        failures = 0;
    }
}
