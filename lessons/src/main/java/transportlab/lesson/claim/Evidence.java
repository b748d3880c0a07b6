package transportlab.lesson.claim;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import transportlab.measure.Measurement;
import transportlab.sweep.Sweep;

/**
 * What was measured and calculated in a lesson so far.
 *
 * @param trials by {@code experiment/transport}, in the order of their repetitions
 * @param sweeps by experiment
 * @param staged what came of the attempts on the stage
 */
public record Evidence(Map<String, List<Measurement>> trials, Map<String, Sweep> sweeps, Staged staged) {
    public static final Evidence NOTHING = new Evidence(Map.of(), Map.of(), Staged.NOTHING);

    public Evidence {
        trials = Map.copyOf(trials);
        sweeps = Map.copyOf(sweeps);
    }

    /** The trials of a transport; none if it was not measured. */
    public List<Measurement> trials(String experiment, String transport) {
        return trials.getOrDefault(experiment + "/" + transport, List.of());
    }

    public Optional<Sweep> sweep(String experiment) {
        return Optional.ofNullable(sweeps.get(experiment));
    }

    /** The same with other trials of the transports that these trials are of. */
    public Evidence with(String experiment, List<Measurement> measured) {
        Map<String, List<Measurement>> all = new LinkedHashMap<>(trials);
        measured.stream()
                .map(Measurement::transport)
                .distinct()
                .forEach(transport -> all.put(
                        experiment + "/" + transport,
                        measured.stream()
                                .filter(trial -> trial.transport().equals(transport))
                                .toList()));
        return new Evidence(all, sweeps, staged);
    }

    /** The same with the sweep of an experiment. */
    public Evidence with(String experiment, Sweep sweep) {
        Map<String, Sweep> all = new LinkedHashMap<>(sweeps);
        all.put(experiment, sweep);
        return new Evidence(trials, all, staged);
    }

    /** The same with other attempts on the stage. */
    public Evidence with(Staged others) {
        return new Evidence(trials, sweeps, others);
    }
}
