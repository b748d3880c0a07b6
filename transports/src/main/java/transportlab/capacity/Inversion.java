package transportlab.capacity;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Whether a transport whose clients ask again is faster than one that pushes, at one point. It is judged by direction
 * only, in rounds that ran one after another and measured both.
 *
 * @param asking id of the transport whose clients ask again
 * @param pushing id of the transport that pushes
 */
public record Inversion(String asking, String pushing, List<Round> rounds) {
    /** So many rounds are wanted. */
    static final int ROUNDS = 5;

    private static final int ENOUGH = 4;

    /** From this load on, the clients delay what they are to measure. */
    private static final double LOADED = 0.7;

    /** From this share on, server and clients often wait for a processor. */
    private static final double FULL = 0.75;

    /** What the rounds say. */
    public enum Verdict {
        OVERTAKES,
        DOES_NOT,
        CANNOT_TELL
    }

    /**
     * One round.
     *
     * @param askingMicros median delay, µs; null if the trial failed or had too few deliveries
     * @param pushingMicros median delay of the transport that pushes
     * @param askingLoad load of the clients, ρ
     * @param pushingLoad load of the clients of the transport that pushes
     * @param machineLoad the larger share of the machine that was in use in one of the trials
     * @param disturbed whether other programs, or the compiler, used much of the machine in one of the trials
     */
    public record Round(
            Double askingMicros,
            Double pushingMicros,
            double askingLoad,
            double pushingLoad,
            double machineLoad,
            boolean disturbed) {
        private boolean isWhole() {
            return askingMicros != null && pushingMicros != null;
        }
    }

    /** In how many rounds the transport whose clients ask again was faster. */
    public long faster() {
        return rounds.stream()
                .filter(round -> round.isWhole() && round.askingMicros < round.pushingMicros)
                .count();
    }

    private long slower() {
        return rounds.stream()
                .filter(round -> round.isWhole() && round.askingMicros > round.pushingMicros)
                .count();
    }

    public Verdict verdict() {
        if (faster() >= ENOUGH) {
            return Verdict.OVERTAKES;
        }
        return slower() >= ENOUGH ? Verdict.DOES_NOT : Verdict.CANNOT_TELL;
    }

    /** The rounds in which both were measured. */
    private List<Round> whole() {
        return rounds.stream().filter(Round::isWhole).toList();
    }

    private double median(ToDoubleFunction<Round> load) {
        return CostFit.median(whole().stream().mapToDouble(load).toArray());
    }

    /** In how many rounds a trial failed, or had too few deliveries. */
    public long failed() {
        return rounds.size() - whole().size();
    }

    /** Median load of the clients of the transport that asks again, ρ; 0 if nothing was measured. */
    public double askingLoad() {
        return median(Round::askingLoad);
    }

    /** Median load of the clients of the transport that pushes, ρ; 0 if nothing was measured. */
    public double pushingLoad() {
        return median(Round::pushingLoad);
    }

    /** Whether the clients themselves were loaded, so that they may have delayed what they measured. */
    public boolean isGeneratorLoaded() {
        return Math.max(askingLoad(), pushingLoad()) > LOADED;
    }

    /** Whether hardly a processor was free, so that server and clients waited for one. */
    public boolean isMachineFull() {
        return median(Round::machineLoad) > FULL;
    }

    /** In how many rounds other programs, or the compiler, used much of the machine. */
    public long disturbed() {
        return whole().stream().filter(Round::disturbed).count();
    }
}
