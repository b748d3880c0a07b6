package transportlab.lesson.check;

import java.util.ArrayList;
import java.util.List;
import transportlab.lesson.Lesson;
import transportlab.lesson.Run;
import transportlab.lesson.Show;
import transportlab.lesson.Step;
import transportlab.lesson.Sweeping;
import transportlab.lesson.claim.Evidence;
import transportlab.lesson.claim.Staged;
import transportlab.measure.Measurement;
import transportlab.sweep.Sweep;
import transportlab.trial.StopSignal;
import transportlab.trial.TrialException;

/**
 * Goes through a lesson page by page, as a learner does, and holds what each page says against what is known by then. No
 * browser is opened: a page with a stage takes the recorded attempts.
 */
public final class Rehearsal {
    private Rehearsal() {}

    /** Where the trials and sweeps of a page come from. */
    public interface Trials {
        /** @throws TrialException if nothing can run */
        List<Measurement> of(Lesson lesson, Run run) throws TrialException;

        /**
         * What is calculated for several values.
         *
         * @throws TrialException if nothing can run
         */
        default Sweep sweep(Lesson lesson, Sweeping sweeping, StopSignal stop) throws TrialException {
            return LessonRuns.sweep(lesson, sweeping, stop);
        }
    }

    /**
     * A page.
     *
     * @param evidence what is known on this page when its run is done
     * @param before what is known before its run
     */
    public record Seen(Step step, Evidence before, Evidence evidence, List<Checked> checked) {}

    /**
     * Goes through all pages. Called on any thread, which it blocks.
     *
     * @throws TrialException if nothing can run
     */
    public static List<Seen> of(Lesson lesson, Trials trials, StopSignal stop) throws TrialException {
        List<Seen> pages = new ArrayList<>();
        Evidence known = Evidence.NOTHING;
        for (Step step : lesson.steps()) {
            Evidence before = known;
            if (step.run() != null) {
                known = known.with(step.run().experiment(), trials.of(lesson, step.run()));
            }
            if (step.sweep() != null) {
                known = known.with(step.sweep().experiment(), trials.sweep(lesson, step.sweep(), stop));
            }
            if (step.show() instanceof Show.Stage) {
                known = known.with(Staged.ofRecording());
            }
            pages.add(new Seen(step, before, known, Claims.check(step, known)));
        }
        return pages;
    }
}
