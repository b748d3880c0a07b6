package transportlab.trial.local;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** When the server half made the write call for each update, by the client's socket address. Used by many threads. */
public final class WriteTimes {
    /** Takes at most 16 MiB. */
    private static final long MOST = 1_000_000;

    private final Map<String, Writes> byAddress = new ConcurrentHashMap<>();
    private final AtomicLong all = new AtomicLong();

    /** The writes on one connection. */
    private static final class Writes {
        private long[] number = new long[4];
        private long[] nanos = new long[4];
        private int size;

        synchronized void add(long of, long at) {
            if (size == number.length) {
                number = Arrays.copyOf(number, 2 * size);
                nanos = Arrays.copyOf(nanos, 2 * size);
            }
            number[size] = of;
            nanos[size++] = at;
        }

        synchronized Long nanosOf(long of) {
            for (int i = size - 1; i >= 0; i--) {
                if (number[i] == of) {
                    return nanos[i];
                }
            }
            return null;
        }
    }

    void written(String address, long number, long atNanos) {
        if (all.incrementAndGet() <= MOST) {
            byAddress.computeIfAbsent(address, key -> new Writes()).add(number, atNanos);
        }
    }

    /** When the update was last written there; null if that is unknown. */
    public Long nanosOf(String address, long number) {
        Writes writes = byAddress.get(address);
        return writes == null ? null : writes.nanosOf(number);
    }
}
