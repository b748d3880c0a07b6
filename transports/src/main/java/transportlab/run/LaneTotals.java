package transportlab.run;

import java.util.HashMap;
import java.util.Map;
import transportlab.measure.Latencies;
import transportlab.wire.Phase;

/** What the clients of one event loop have seen together. Used on that loop. */
final class LaneTotals {
    final Latencies latencies = new Latencies();
    final Latencies sendLateness = new Latencies();
    final Latencies lag = new Latencies();
    final DeliveryLog log = new DeliveryLog();
    final long[] delivered = new long[Phase.COUNT];
    final long[] skipped = new long[Phase.COUNT];
    final Map<String, Integer> failures = new HashMap<>();
    final Tries tries = new Tries();
    final Upgrades upgrades = new Upgrades();
    long duplicated;
    long outOfOrder;
    long payload;
    long distinct;
    long arrivedDelayNanos;
    long decodeNanos;

    void add(LaneTotals more) {
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
