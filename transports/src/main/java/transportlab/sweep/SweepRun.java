package transportlab.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import transportlab.experiment.Experiment;
import transportlab.measure.Measurement;
import transportlab.stands.Comparisons;
import transportlab.trial.CutSignal;
import transportlab.trial.RunListener;
import transportlab.trial.StopSignal;
import transportlab.trial.TrialException;

/** Calculates, and measures, the same experiment for each value of one setting. */
public final class SweepRun {
    private final SweepPlan plan;
    private final List<SweepPoint> points = new ArrayList<>();

    /**
     * What is done next.
     *
     * @param value of the setting
     */
    public record Step(String value, boolean measures, int done, int of) {}

    public SweepRun(SweepPlan plan) {
        this.plan = plan;
    }

    /**
     * Calculates first, and then measures, until it is stopped. What is finished is kept.
     *
     * @throws TrialException if nothing can run at all
     */
    public Sweep run(Consumer<Step> steps, StopSignal stop) throws TrialException {
        int done = 0;
        int all = plan.calculated().size() + plan.measured().size();
        for (Map<Integer, Experiment> each : List.of(plan.calculated(), plan.measured())) {
            for (Map.Entry<Integer, Experiment> one : each.entrySet()) {
                if (stop.isStopped()) {
                    return plan.with(points);
                }
                steps.accept(
                        new Step(plan.over().values().get(one.getKey()), each.equals(plan.measured()), done++, all));
                points.addAll(points(plan, one.getKey(), one.getValue(), stop));
            }
        }
        return plan.with(points);
    }

    /**
     * What one value yields; nothing if it was stopped.
     *
     * @throws TrialException if nothing can run at all
     */
    public static List<SweepPoint> points(SweepPlan plan, int index, Experiment experiment, StopSignal stop)
            throws TrialException {
        List<Measurement> trials = Comparisons.of(
                        experiment, plan.options(), 0, RunListener.NOBODY, stop, new CutSignal())
                .run()
                .result()
                .trials();
        return stop.isStopped() ? List.of() : plan.points(index, trials);
    }
}
