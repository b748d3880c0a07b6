package transportlab.visualizer.sentence;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import transportlab.measure.Measurement;
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
                .sorted(Comparator.comparingDouble(trial -> bytes(trial, "total")))
                .toList();
        if (runs.isEmpty()) {
            return 0;
        }
        Measurement middle = runs.get((runs.size() - 1) / 2);
        return bytes(middle, kind) / Math.max(1, bytes(middle, "total"));
    }

    private static double bytes(Measurement trial, String kind) {
        double sum = 0;
        for (String phase : List.of("setup", "measured")) {
            for (String direction : List.of("up", "down")) {
                sum += trial.phases().get(phase).bytes().get(direction).getOrDefault(kind, 0L);
            }
        }
        return sum;
    }
}
