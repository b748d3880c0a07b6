package transportlab.visualizer.sentence;

import java.util.List;
import transportlab.measure.Measurement;
import transportlab.measure.Metric;
import transportlab.words.Words;

/** Trials with a delay that does not count, and the reason in words. */
record Disturbed(Words words) {

    static boolean any(List<Measurement> trials) {
        return trials.stream().anyMatch(Disturbed::is);
    }

    private static boolean is(Measurement trial) {
        return trial.failure() == null
                && !trial.delayCounts()
                && Metric.DELAY.of(trial).isPresent();
    }

    /** What disturbed them, as part of a sentence. */
    String why(List<Measurement> trials) {
        boolean cold = noted(trials, Measurement.COLD);
        boolean busy = noted(trials, Measurement.BUSY);
        return words.get("why." + (cold && busy ? "both" : cold ? "cold" : "busy"));
    }

    private static boolean noted(List<Measurement> trials, String note) {
        return trials.stream().anyMatch(trial -> trial.notes().contains(note));
    }
}
