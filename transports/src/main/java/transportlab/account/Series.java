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
     * @param seconds what the ledger counted in each second from the start of <em>measured</em>
     * @param log every delivery; null if they were not kept
     * @param warmupNanos when <em>measured</em> begins, from time 0 of the plan
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

    /** Counts each delivery in the second in which it was handed to the application. */
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
