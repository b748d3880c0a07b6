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
public record Measuring(Lessons all, RunListener listener) implements Kept {
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
