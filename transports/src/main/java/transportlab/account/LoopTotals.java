package transportlab.account;

import java.util.HashMap;
import java.util.Map;
import transportlab.measure.Latencies;
import transportlab.wire.Phase;

/** The totals of all clients of one event loop. Used only on that loop. */
public final class LoopTotals {
    private static final int MOST_CAUSES = 20;

    public final Latencies latencies = new Latencies();
    public final Latencies sendLateness = new Latencies();
    public final Latencies lag = new Latencies();
    public final DeliveryLog log = new DeliveryLog();
    public final long[] delivered = new long[Phase.COUNT];
    public final long[] skipped = new long[Phase.COUNT];
    public final Map<String, Integer> failures = new HashMap<>();
    public final Tries tries = new Tries();
    public final Upgrades upgrades = new Upgrades();
    public long duplicated;
    public long outOfOrder;
    public long payload;
    public long distinct;
    public long arrivedDelayNanos;
    public long decodeNanos;

    /** Counts a failure from which a client recovers. At most twenty different causes are kept. */
    public void failed(String cause) {
        if (failures.size() < MOST_CAUSES || failures.containsKey(cause)) {
            failures.merge(cause, 1, Integer::sum);
        }
    }

    public void add(LoopTotals more) {
        latencies.add(more.latencies);
        sendLateness.add(more.sendLateness);
        lag.add(more.lag);
        log.addAll(more.log);
        for (int i = 0; i < Phase.COUNT; i++) {
            delivered[i] += more.delivered[i];
            skipped[i] += more.skipped[i];
        }
        more.failures.forEach((cause, n) -> failures.merge(cause, n, Integer::sum));
        tries.add(more.tries);
        upgrades.add(more.upgrades);
        duplicated += more.duplicated;
        outOfOrder += more.outOfOrder;
        payload += more.payload;
        distinct += more.distinct;
        arrivedDelayNanos += more.arrivedDelayNanos;
        decodeNanos += more.decodeNanos;
    }
}
