package transportlab.sweep;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import transportlab.experiment.BadInput;
import transportlab.experiment.Experiment;
import transportlab.experiment.ExperimentOptions;
import transportlab.experiment.Mode;
import transportlab.measure.Measurement;
import transportlab.workload.Durations;

/** The experiments of a sweep: for each value of the setting one to calculate, one to measure, or both. */
public final class SweepPlan {
    /** What is only calculated takes little time, so it can have more updates. */
    private static final Duration LEAST_CALCULATED = Duration.ofSeconds(20);

    private final Over over;
    private final String name;
    private final Map<String, String> options;
    private final List<String> transports;
    private final Map<Integer, Experiment> calculated = new TreeMap<>();
    private final Map<Integer, Experiment> measured = new TreeMap<>();

    /**
     * @param given the options that do not change; the mode says whether values are only calculated, only measured, or
     *     both
     * @throws BadInput if an option is wrong for some value of the setting
     */
    public SweepPlan(Over over, ExperimentOptions given) throws BadInput {
        this.over = over;
        Experiment first = given.build();
        this.name = first.name();
        this.transports = first.transports();
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
        Duration lasts = experiment.workload().duration();
        if (experiment.pollInterval().compareTo(lasts) > 0) {
            throw new BadInput("--over: a poll interval of " + Durations.format(experiment.pollInterval())
                    + " is longer than the " + Durations.format(lasts) + " that are measured; expected a --duration"
                    + " of several intervals");
        }
        return experiment;
    }

    /** Measures only at these values, of those that can be measured. */
    public SweepPlan measuringAt(Collection<Integer> indexes) {
        measured.keySet().retainAll(indexes);
        return this;
    }

    public Over over() {
        return over;
    }

    /** What is calculated, by the index of its value. */
    public Map<Integer, Experiment> calculated() {
        return calculated;
    }

    /** What is measured, by the index of its value. */
    public Map<Integer, Experiment> measured() {
        return measured;
    }

    public Map<String, String> options() {
        return options;
    }

    /** The medians of the rounds that did not fail, for each transport that has one. */
    public List<SweepPoint> points(int index, List<Measurement> trials) {
        List<SweepPoint> points = new ArrayList<>();
        for (String id : transports) {
            List<Measurement> rounds = trials.stream()
                    .filter(trial -> trial.transport().equals(id) && trial.failure() == null)
                    .toList();
            if (!rounds.isEmpty()) {
                points.add(SweepPoint.of(index, rounds));
            }
        }
        return points;
    }

    /** The sweep with these points, of all that were asked for. */
    public Sweep with(List<SweepPoint> points) {
        return new Sweep(name, over, transports, options, List.copyOf(points));
    }
}
