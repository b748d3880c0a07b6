package transportlab.visualizer.sentence;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import transportlab.measure.Measurement;
import transportlab.measure.Metric;
import transportlab.measure.Result;

/** What most of a transport's bytes were, if they were not the updates themselves. */
record Shares(Result result) {
    private static final List<String> KINDS = List.of("headers", "envelope", "framing", "control");
    private static final double MOST = 0.5;

    /** A kind of bytes, and which part of all bytes it was. */
    record Share(String kind, double of) {}

    /** The kind that was half of the bytes or more, in the middle one of the rounds; empty if there is none. */
    Optional<Share> most(String id) {
        return KINDS.stream()
                .map(kind -> new Share(kind, shareOf(kind, id)))
                .filter(share -> share.of >= MOST)
                .findFirst();
    }

    private double shareOf(String kind, String id) {
        List<Measurement> runs = result.trials().stream()
                .filter(trial -> trial.transport().equals(id) && trial.failure() == null)
                .sorted(Comparator.comparingLong(trial -> Metric.bytes(trial, "total")))
                .toList();
        if (runs.isEmpty()) {
            return 0;
        }
        Measurement middle = runs.get((runs.size() - 1) / 2);
        return (double) Metric.bytes(middle, kind) / Math.max(1, Metric.bytes(middle, "total"));
    }
}
