package transportlab.wire;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLongArray;

/** When each phase begins, on one monotonic clock; set ahead of time by one thread, read by all. */
public final class Phases {
    private static final Phase[] ALL = Phase.values();
    private final AtomicLongArray starts = new AtomicLongArray(Phase.COUNT);

    /** All phases but setup lie in the future until they are set. */
    public Phases(long setupNanos) {
        for (int i = 0; i < Phase.COUNT; i++) {
            starts.set(i, Long.MAX_VALUE);
        }
        starts.set(0, setupNanos);
    }

    public void begin(Phase phase, long atNanos) {
        starts.set(phase.ordinal(), atNanos);
    }

    /** When the phase begins; {@link Long#MAX_VALUE} while that is not known. */
    public long start(Phase phase) {
        return starts.get(phase.ordinal());
    }

    public boolean isSet(Phase phase) {
        return start(phase) != Long.MAX_VALUE;
    }

    /** The phase that holds at {@code nanos}. */
    public Phase at(long nanos) {
        for (int i = Phase.COUNT - 1; i > 0; i--) {
            if (starts.get(i) <= nanos) {
                return ALL[i];
            }
        }
        return Phase.SETUP;
    }

    /** Whole seconds since <em>measured</em> began; negative before it and from <em>drain</em> on. */
    public int measuredSecond(long nanos) {
        long start = start(Phase.MEASURED);
        return nanos < start || nanos >= start(Phase.DRAIN) ? -1 : (int) ((nanos - start) / 1_000_000_000L);
    }

    @Override
    public String toString() {
        return Arrays.toString(ALL) + " at " + starts;
    }
}
