package transportlab.app.handout;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import transportlab.lesson.Lesson;
import transportlab.lesson.Run;
import transportlab.lesson.Step;
import transportlab.lesson.check.Grounds;
import transportlab.lesson.check.Rehearsal;
import transportlab.lesson.read.Lessons;
import transportlab.measure.Measurement;
import transportlab.trial.RunListener;
import transportlab.trial.StopSignal;
import transportlab.trial.TrialException;

/** Measures what a lesson measures, now and on this computer. That takes about half a minute for each lesson. */
public final class Measuring implements Kept {
    private final Lessons all;
    private final RunListener listener;
    private int measured;
    private int replaced;

    public Measuring(Lessons all, RunListener listener) {
        this.all = all;
        this.listener = listener;
    }

    @Override
    public void compared(int measured, int replaced) {
        this.measured += measured;
        this.replaced += replaced;
    }

    /** How many figures were measured, each of a technique in an experiment. */
    public int measured() {
        return measured;
    }

    /** How many of them are not shown, because they differ from what the lesson says, or do not tell. */
    public int replaced() {
        return replaced;
    }

    @Override
    public Optional<Own> of(Lesson lesson) throws TrialException {
        Rehearsal.Trials live = Grounds.live(all, listener, new StopSignal());
        Map<String, List<Measurement>> trials = new HashMap<>();
        for (Step step : lesson.steps()) {
            Run run = step.run();
            if (run != null && run.how() == Run.How.LIVE) {
                for (Measurement trial : live.of(lesson, run)) {
                    String key = run.experiment() + "/" + trial.transport();
                    trials.merge(key, List.of(trial), Measuring::both);
                }
            }
        }
        return trials.isEmpty() ? Optional.empty() : Optional.of(new Own(trials));
    }

    /** Several pages may use the same trials. */
    private static List<Measurement> both(List<Measurement> known, List<Measurement> more) {
        return Stream.concat(known.stream(), more.stream()).distinct().toList();
    }
}
