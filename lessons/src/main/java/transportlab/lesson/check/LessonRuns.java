package transportlab.lesson.check;

import java.util.List;
import transportlab.experiment.BadInput;
import transportlab.experiment.ExperimentOptions;
import transportlab.lesson.Lesson;
import transportlab.lesson.Run;
import transportlab.lesson.Sweeping;
import transportlab.measure.Measurement;
import transportlab.stands.Comparisons;
import transportlab.sweep.Sweep;
import transportlab.sweep.SweepPlan;
import transportlab.sweep.SweepRun;
import transportlab.trial.Comparison;
import transportlab.trial.CutSignal;
import transportlab.trial.RunListener;
import transportlab.trial.StopSignal;
import transportlab.trial.TrialException;

/** Runs what a page of a lesson measures or calculates. */
public final class LessonRuns {
    private LessonRuns() {}

    /**
     * Measures on real sockets, or calculates in virtual time, as the page says. A recording is not run again: it comes
     * from {@link Recordings}. Called on any thread, which it blocks.
     *
     * @return the trials; those that a stopped run did not reach are missing
     * @throws TrialException if nothing can run
     */
    public static List<Measurement> measure(Lesson lesson, Run run, RunListener listener, StopSignal stop)
            throws TrialException {
        return outcome(lesson, run, listener, stop).result().trials();
    }

    /**
     * The same with the traces of the first clients.
     *
     * @throws TrialException if nothing can run
     */
    public static Comparison.Outcome outcome(Lesson lesson, Run run, RunListener listener, StopSignal stop)
            throws TrialException {
        String mode = run.how() == Run.How.MODEL ? "model" : "live";
        try {
            ExperimentOptions options = lesson.experiment(run.experiment(), run.transports(), mode);
            return Comparisons.of(options.build(), options.values(), 0, listener, stop, new CutSignal())
                    .run();
        } catch (BadInput e) {
            throw new TrialException(e.getMessage(), e);
        }
    }

    /**
     * Calculates a sweep in virtual time. Called on any thread, which it blocks for some seconds.
     *
     * @return the sweep; if it was stopped, with the points so far
     * @throws TrialException if nothing can run
     */
    public static Sweep sweep(Lesson lesson, Sweeping sweeping, StopSignal stop) throws TrialException {
        return run(plan(lesson, sweeping), stop);
    }

    private static SweepPlan plan(Lesson lesson, Sweeping sweeping) throws TrialException {
        try {
            return new SweepPlan(
                    sweeping.over(), lesson.experiment(sweeping.experiment(), sweeping.transports(), "model"));
        } catch (BadInput e) {
            throw new TrialException(e.getMessage(), e);
        }
    }

    private static Sweep run(SweepPlan plan, StopSignal stop) throws TrialException {
        return new SweepRun(plan).run(step -> {}, stop);
    }
}
