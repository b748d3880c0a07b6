package transportlab.sweep;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import transportlab.experiment.BadInput;
import transportlab.experiment.Experiment;
import transportlab.experiment.ExperimentOptions;
import transportlab.experiment.Mode;
import transportlab.measure.Measurement;
import transportlab.stands.Comparisons;
import transportlab.trial.CutSignal;
import transportlab.trial.RunListener;
import transportlab.trial.StopSignal;
import transportlab.trial.TrialException;

/** Calculates, and measures, the same experiment for each value of one setting. */
public final class SweepRun {
    private final Over over;
    private final String name;
    private final Map<String, String> options;
    private final Map<Integer, Experiment> calculated = new LinkedHashMap<>();
    private final Map<Integer, Experiment> measured = new LinkedHashMap<>();
    private final List<SweepPoint> points = new ArrayList<>();

    /**
     * What is done next.
     *
     * @param value of the setting
     */
    public record Step(String value, boolean measures, int done, int of) {}

    /**
     * @param given the options that do not change; the mode says whether values are only calculated, only measured, or
     *     both
     * @throws BadInput if an option is wrong for some value of the setting
     */
    public SweepRun(Over over, ExperimentOptions given) throws BadInput {
        this.over = over;
        Experiment first = given.build();
        this.name = first.name();
        this.options = given.values();
        for (int i = 0; i < over.values().size(); i++) {
            if (first.mode() != Mode.LIVE) {
                calculated.put(i, experiment(i, "model"));
            }
            if (first.mode() != Mode.MODEL) {
                measure(i, first.mode());
            }
        }
    }

    /** A value that is too large for this computer is only calculated; if nothing is, it is an error. */
    private void measure(int index, Mode mode) throws BadInput {
        try {
            measured.put(index, experiment(index, "live"));
        } catch (BadInput e) {
            if (mode == Mode.LIVE) {
                throw e;
            }
        }
    }

    private Experiment experiment(int index, String mode) throws BadInput {
        ExperimentOptions all = new ExperimentOptions().named(name);
        for (Map.Entry<String, String> option : options.entrySet()) {
            all.set(option.getKey(), option.getValue(), "--" + option.getKey());
        }
        return all.set("mode", mode, "--mode")
                .set(over.key(), over.values().get(index), "--over " + over.key())
                .build();
    }

    /** How many values are measured too. */
    public int measuredPoints() {
        return measured.size();
    }

    /**
     * Calculates first, and then measures, until it is stopped. What is finished is kept.
     *
     * @throws TrialException if nothing can run at all
     */
    public Sweep run(Consumer<Step> steps, StopSignal stop) throws TrialException {
        int done = 0;
        int all = calculated.size() + measured.size();
        for (Map<Integer, Experiment> each : List.of(calculated, measured)) {
            for (Map.Entry<Integer, Experiment> one : each.entrySet()) {
                if (stop.isStopped()) {
                    return soFar();
                }
                steps.accept(new Step(over.values().get(one.getKey()), each == measured, done++, all));
                run(one.getKey(), one.getValue(), stop);
            }
        }
        return soFar();
    }

    private void run(int index, Experiment experiment, StopSignal stop) throws TrialException {
        List<Measurement> trials = Comparisons.of(experiment, options, 0, RunListener.NOBODY, stop, new CutSignal())
                .run()
                .result()
                .trials();
        trials.stream()
                .filter(trial -> trial.failure() == null && trial.repetition() == 0)
                .forEach(trial -> points.add(SweepPoint.of(index, trial)));
    }

    private Sweep soFar() {
        List<String> transports = calculated.isEmpty()
                ? measured.values().iterator().next().transports()
                : calculated.values().iterator().next().transports();
        return new Sweep(name, over, transports, options, List.copyOf(points));
    }
}
