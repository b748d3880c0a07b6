package transportlab.account;

import java.util.ArrayList;
import java.util.List;
import transportlab.measure.Measurement.Second;
import transportlab.wire.Direction;
import transportlab.wire.ledger.Tally;
import transportlab.wire.ledger.Tally.Count;

/** The figures of each second of <em>measured</em>. */
final class Series {
    private Series() {}

    /**
     * @param seconds what the ledger counted, from the start of <em>measured</em>
     * @param log each delivery; null where they were not kept
     * @param warmupNanos where <em>measured</em> begins in the plan
     */
    static List<Second> of(List<Tally> seconds, DeliveryLog log, long warmupNanos) {
        long[] deliveries = log == null ? null : deliveries(log, seconds.size(), warmupNanos);
        List<Second> series = new ArrayList<>();
        for (Tally tally : seconds) {
            series.add(new Second(
                    tally.get(Count.RECEIVE),
                    tally.get(Count.SEND),
                    tally.get(Count.COMPLETED),
                    PhaseAssembly.kinds(tally, Direction.UP),
                    PhaseAssembly.kinds(tally, Direction.DOWN),
                    deliveries == null ? null : deliveries[series.size()]));
        }
        return series;
    }

    /** Counted in the second in which the application had them. */
    private static long[] deliveries(DeliveryLog log, int seconds, long warmupNanos) {
        long[] deliveries = new long[seconds];
        for (int i = 0; i < log.size(); i++) {
            long handed = log.dueMicros(i) + log.latencyMicros(i) - warmupNanos / 1000;
            int second = (int) Math.floorDiv(handed, 1_000_000L);
            if (second >= 0 && second < seconds) {
                deliveries[second]++;
            }
        }
        return deliveries;
    }
}
