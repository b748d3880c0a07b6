package transportlab.sweep;

import java.time.Duration;
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
import transportlab.workload.Durations;

/** Calculates, and measures, the same experiment for each value of one setting. */
public final class SweepRun {
    /** What is only calculated takes little time, so it can have more updates. */
    private static final Duration LEAST_CALCULATED = Duration.ofSeconds(20);

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
        this.options = new LinkedHashMap<>(given.values());
        if (first.mode() == Mode.MODEL
                && !over.key().equals("duration")
                && first.workload().duration().compareTo(LEAST_CALCULATED) < 0) {
            options.put("duration", Durations.format(LEAST_CALCULATED));
        }
        // the ends first, because they are what was asked for
        experiment(0, "model");
        experiment(over.values().size() - 1, "model");
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
        Experiment experiment = all.set("mode", mode, "--mode")
                .set(over.key(), over.values().get(index), "--over " + over.key())
                .build();
        Duration measured = experiment.workload().duration();
        if (experiment.pollInterval().compareTo(measured) > 0) {
            throw new BadInput("--over: a poll interval of " + Durations.format(experiment.pollInterval())
                    + " is longer than the " + Durations.format(measured) + " that are measured; expected a --duration"
                    + " of several intervals");
        }
        return experiment;
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
        if (stop.isStopped()) {
            return;
        }
        for (String id : experiment.transports()) {
            List<Measurement> rounds = trials.stream()
                    .filter(trial -> trial.transport().equals(id) && trial.failure() == null)
                    .toList();
            if (!rounds.isEmpty()) {
                points.add(SweepPoint.of(index, rounds));
            }
        }
    }

    private Sweep soFar() {
        List<String> transports = calculated.isEmpty()
                ? measured.values().iterator().next().transports()
                : calculated.values().iterator().next().transports();
        return new Sweep(name, over, transports, options, List.copyOf(points));
    }
}
