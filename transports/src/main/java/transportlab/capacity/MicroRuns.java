package transportlab.capacity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import transportlab.experiment.BadInput;
import transportlab.experiment.Experiment;
import transportlab.experiment.ExperimentOptions;
import transportlab.measure.Measurement;
import transportlab.stands.Comparisons;
import transportlab.trial.Comparison;
import transportlab.trial.CutSignal;
import transportlab.trial.RunListener;
import transportlab.trial.StopSignal;
import transportlab.trial.TrialException;

/**
 * Short live trials of several transports: few and many clients, few and many updates. The transports take turns, so
 * that what disturbs the machine for a while disturbs all of them. It runs on the calling thread.
 */
final class MicroRuns {
    /** The trials that tell costs apart. The first of them comes first, because it warms the machine up best. */
    static final List<Point> POINTS =
            List.of(new Point(100, "1000"), new Point(100, "20"), new Point(250, "10"), new Point(1, "50"));

    private final Map<String, String> options;
    private final StopSignal stop;
    private boolean isWarm;

    /**
     * How much a trial has to do.
     *
     * @param rate updates a second
     */
    record Point(int clients, String rate) {}

    /**
     * What several trials of one transport showed.
     *
     * @param failure why one of them failed; null if none did
     */
    record Shown(List<MicroRun> runs, String failure) {}

    /**
     * @param options texts of all options that do not change, of a ticker
     */
    MicroRuns(Map<String, String> options, StopSignal stop) {
        this.options = options;
        this.stop = stop;
    }

    /**
     * Measures every transport once.
     *
     * @param seed also decides on the order of the transports
     * @param changed options that differ
     * @return for each transport, one trial or a failure
     * @throws TrialException if nothing can run at all
     */
    Map<String, Shown> measure(long seed, Map<String, String> changed) throws TrialException {
        Map<String, String> live = new LinkedHashMap<>(changed);
        live.put("mode", "live");
        live.put("seed", "" + seed);
        Experiment experiment = experiment(live);
        Comparison comparison = comparison(experiment);
        List<Measurement> trials =
                (isWarm ? comparison.whileWarm() : comparison).run().result().trials();
        isWarm = true;
        Map<String, Shown> shown = new LinkedHashMap<>();
        for (Measurement trial : trials) {
            MicroRun run = MicroRun.of(trial, experiment.workload());
            shown.put(trial.transport(), new Shown(run == null ? List.of() : List.of(run), trial.failure()));
        }
        return shown;
    }

    /**
     * Calculates every transport once.
     *
     * @return for each transport that can be calculated, what the workload asks of it
     * @throws TrialException if nothing can run at all
     */
    Map<String, Demand> calculate() throws TrialException {
        Experiment experiment = experiment(Map.of("mode", "model"));
        Map<String, Demand> demands = new LinkedHashMap<>();
        for (Measurement trial : comparison(experiment).run().result().trials()) {
            if (trial.failure() == null) {
                demands.put(trial.transport(), Demand.of(trial, experiment.workload()));
            }
        }
        return demands;
    }

    private Comparison comparison(Experiment experiment) {
        return Comparisons.of(experiment, options, 0, RunListener.NOBODY, stop, new CutSignal());
    }

    private Experiment experiment(Map<String, String> changed) throws TrialException {
        try {
            return experiment(options, changed);
        } catch (BadInput e) {
            throw new TrialException(e.getMessage(), e);
        }
    }

    static Experiment experiment(Map<String, String> options, Map<String, String> changed) throws BadInput {
        ExperimentOptions all = new ExperimentOptions().named("capacity");
        for (Map<String, String> each : List.of(options, changed)) {
            for (Map.Entry<String, String> option : each.entrySet()) {
                all.set(option.getKey(), option.getValue(), "--" + option.getKey());
            }
        }
        return all.build();
    }

    static Map<String, Shown> together(List<Map<String, Shown>> rounds) {
        Map<String, Shown> all = new LinkedHashMap<>();
        for (Map<String, Shown> round : rounds) {
            round.forEach((id, shown) -> all.merge(id, shown, MicroRuns::plus));
        }
        return all;
    }

    private static Shown plus(Shown one, Shown more) {
        List<MicroRun> runs = new ArrayList<>(one.runs);
        runs.addAll(more.runs);
        return new Shown(runs, one.failure == null ? more.failure : one.failure);
    }
}
