package transportlab.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import transportlab.measure.Measurement;
import transportlab.measure.Result;

/**
 * What a run takes over from an earlier one instead of measuring it again.
 *
 * @param trials trials that are not run again
 * @param discarded what the earlier run discarded; it stays in the result
 * @param calculated what stands beside the trials; it holds for those that are run again too, because their plans are the same
 */
public record Kept(List<Measurement> trials, List<Result.Discarded> discarded, List<Measurement> calculated) {
    public static final Kept NOTHING = new Kept(List.of(), List.of(), List.of());

    /** Everything that a result has, but for the trials that failed. */
    public static Kept of(Result result) {
        return new Kept(
                result.trials().stream()
                        .filter(trial -> trial.failure() == null)
                        .toList(),
                result.discarded() == null ? List.of() : result.discarded(),
                result.isCalculated() ? List.of() : Result.calculated(result.all()));
    }

    /** Leaves out one transport, so that it is run again in all rounds. */
    public Kept without(String transport) {
        return new Kept(
                trials.stream()
                        .filter(trial -> !trial.transport().equals(transport))
                        .toList(),
                discarded,
                calculated);
    }

    /**
     * Leaves out trials whose delays do not count, so that they are run again. What they measured at first is kept
     * among the discarded trials.
     */
    public Kept withoutDisturbed() {
        List<Result.Discarded> more = new ArrayList<>(discarded);
        trials.stream()
                .filter(Predicate.not(Measurement::delayCounts))
                .map(Result.Discarded::attempt)
                .forEach(more::add);
        return new Kept(trials.stream().filter(Measurement::delayCounts).toList(), List.copyOf(more), calculated);
    }

    public boolean isNothing() {
        return trials.isEmpty();
    }
}
