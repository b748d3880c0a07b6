package transportlab.app.ui.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import transportlab.experiment.Experiment;
import transportlab.trial.RunListener;

/** How much of each trial of a run is done. */
final class DoneShares {
    private final Map<String, Double> shares = new HashMap<>();
    private final Map<String, Boolean> failed = new HashMap<>();
    private boolean begun;

    void clear() {
        begun = false;
        shares.clear();
        failed.clear();
    }

    /** Marks a trial as measured by an earlier run. */
    void kept(String transport, int repetition) {
        shares.put(key(transport, repetition), 1.0);
    }

    void done(String transport, int repetition, boolean hasFailed) {
        begun = true;
        shares.put(key(transport, repetition), 1.0);
        failed.put(key(transport, repetition), hasFailed);
    }

    private boolean isDone(String transport, int repetition) {
        return shares.getOrDefault(key(transport, repetition), 0.0) >= 1;
    }

    /** Sets how much of a trial is done, unless the trial is finished. */
    void at(RunListener.Step step, double share) {
        if (!step.discarded() && !isDone(step.transport(), step.repetition())) {
            shares.put(key(step.transport(), step.repetition()), share);
        }
    }

    /**
     * How many trials come after the first result; -1 if that result is there. The first result is shown when each
     * transport was measured once and at least one trial of this run is over.
     */
    int behindFirstResult(Experiment of) {
        long open = 0;
        for (int round = 0; round < of.repetitions(); round++) {
            int at = round;
            open += of.transports().stream().filter(id -> !isDone(id, at)).count();
        }
        long unmeasured = of.transports().stream()
                .filter(id -> IntStream.range(0, of.repetitions()).noneMatch(round -> isDone(id, round)))
                .count();
        return unmeasured == 0 && begun ? -1 : (int) Math.max(0, open - Math.max(1, unmeasured));
    }

    List<Progress.Segment> segments(Experiment of) {
        List<Progress.Segment> segments = new ArrayList<>();
        for (int round = 0; round < of.repetitions(); round++) {
            for (String id : of.transports()) {
                String key = key(id, round);
                segments.add(new Progress.Segment(
                        id, round, shares.getOrDefault(key, 0.0), failed.getOrDefault(key, false)));
            }
        }
        return segments;
    }

    private static String key(String id, int repetition) {
        return id + "/" + repetition;
    }
}
