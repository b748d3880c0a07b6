package transportlab.measured;

import java.util.ArrayList;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import transportlab.measure.Measurement;
import transportlab.measure.PhaseFigures;
import transportlab.trial.model.Mishaps;
import transportlab.wire.link.Link;
import transportlab.wire.link.LinkDirection;

/**
 * The counts of a trial on real sockets beside those of the same trial in virtual time, calculated on time and with several
 * delays.
 *
 * @param differences from the trial on time, in words
 * @param wrong what lies outside of all that was calculated, in words
 */
record Agreement(List<String> differences, List<String> wrong) {
    private static final long MOST_LATE_NANOS = 5_000_000;

    static Agreement of(Map<String, Long> live, List<Map<String, Long>> models) {
        List<String> differences = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        for (String key : union(live, models)) {
            long one = live.getOrDefault(key, 0L);
            LongSummaryStatistics range = models.stream()
                    .mapToLong(model -> model.getOrDefault(key, 0L))
                    .summaryStatistics();
            long punctual = models.get(0).getOrDefault(key, 0L);
            String said = key + " live " + one + ", model " + punctual
                    + (range.getMin() == range.getMax()
                            ? ""
                            : " (late: " + range.getMin() + " to " + range.getMax() + ")");
            if (one != punctual) {
                differences.add(said);
            }
            if (one < range.getMin() || one > range.getMax()) {
                wrong.add(said);
            }
        }
        return new Agreement(differences, wrong);
    }

    /** On time, and up to ten milliseconds late on the way there and back, always as much or by chance. */
    static List<Mishaps> lates() {
        List<Mishaps> lates = new ArrayList<>(List.of(Mishaps.NONE));
        for (double millis : new double[] {0.5, 1, 2, 3, 4, 5}) {
            lates.add(late(() -> (long) (millis * 1e6)));
        }
        for (int seed = 0; seed < 6; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            lates.add(late(() -> random.nextLong(MOST_LATE_NANOS)));
        }
        return lates;
    }

    private static Mishaps late(LongSupplier nanos) {
        return new Mishaps() {
            @Override
            public LinkDirection path(Link link, LinkDirection rule) {
                return (id, sent, bytes, schedule) ->
                        rule.offer(id, sent, bytes, (same, at) -> schedule.deliver(same, at + nanos.getAsLong()));
            }
        };
    }

    private static Set<String> union(Map<String, Long> one, List<Map<String, Long>> others) {
        Set<String> keys = new TreeSet<>(one.keySet());
        others.forEach(other -> keys.addAll(other.keySet()));
        return keys;
    }

    /** What was counted over all phases. */
    static Map<String, Long> counts(Measurement trial) {
        Map<String, Long> counts = new TreeMap<>();
        for (PhaseFigures phase : trial.phases().values()) {
            phase.bytes().forEach((way, kinds) -> kinds.forEach((kind, n) -> add(counts, way + " " + kind, n)));
            phase.frames().forEach((way, codes) -> codes.forEach((code, n) -> add(counts, way + " frame " + code, n)));
            phase.responses().status().forEach((status, n) -> add(counts, "status " + status, n));
            add(counts, "receive", phase.requests().receive());
            add(counts, "send", phase.requests().send());
            add(counts, "empty", phase.responses().empty());
            add(counts, "failed", phase.responses().failed());
            add(counts, "opened", phase.connections().opened());
            add(counts, "closed", phase.connections().closed());
        }
        add(counts, "delivered", trial.updates().delivered());
        return counts;
    }

    private static void add(Map<String, Long> counts, String key, long n) {
        if (n > 0) {
            counts.merge(key, n, Long::sum);
        }
    }
}
