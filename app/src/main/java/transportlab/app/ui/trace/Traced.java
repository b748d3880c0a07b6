package transportlab.app.ui.trace;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import transportlab.measure.Result;
import transportlab.wire.trace.TrialTrace;

/**
 * Traces that belong together: those of a result, or the built-in example.
 *
 * @param title what they are called; empty for the example
 * @param result the result; null for the example
 * @param transports those with a trace, in the order of the result
 * @param trials by transport and repetition, such as {@code websocket/0}
 */
public record Traced(String title, Result result, List<String> transports, Map<String, TrialTrace> trials) {
    private static final String LATER = "later";
    public static final Traced NOTHING = new Traced("", null, List.of(), Map.of());

    /** Those of a result, with the transports that have a trace. */
    public static Traced of(Result result, Map<String, TrialTrace> trials) {
        List<String> transports = result.experiment().transports().stream()
                .filter(id -> trials.values().stream()
                        .anyMatch(trace -> trace.transport().equals(id)))
                .toList();
        return new Traced(result.experiment().name(), result, transports, Map.copyOf(trials));
    }

    /** Those of a run that is not over yet. */
    public static Traced later() {
        return new Traced(LATER, null, List.of(), Map.of());
    }

    /** Whether a run is on, after which there will be traces. */
    public boolean isLater() {
        return result == null && title.equals(LATER);
    }

    public boolean isExample() {
        return result == null && !isLater();
    }

    public boolean isEmpty() {
        return trials.isEmpty();
    }

    public Optional<TrialTrace> trial(String transport, int repetition) {
        return Optional.ofNullable(trials.get(transport + "/" + repetition));
    }

    /** The repetitions that have a trace of any transport, in ascending order. */
    public List<Integer> repetitions() {
        TreeSet<Integer> all = new TreeSet<>();
        trials.values().forEach(trace -> all.add(trace.repetition()));
        return List.copyOf(all);
    }
}
