package transportlab.capacity;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import transportlab.engines.Engines;
import transportlab.experiment.BadInput;
import transportlab.experiment.Experiment;
import transportlab.experiment.ExperimentOptions;
import transportlab.trial.StopSignal;
import transportlab.trial.TrialException;
import transportlab.workload.Durations;
import transportlab.workload.Pattern;

/** Fits the costs of several transports, calculates what they come to at one point, and measures that point. */
public final class CapacityRun {
    private static final int FITS = 2 * MicroRuns.POINTS.size();
    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();
    private static final Duration LONGEST_POLL = Duration.ofSeconds(1);
    private static final Map<String, String> SHORT = Map.of("duration", "600ms", "warmup", "200ms");

    /** On a busy machine, fewer trials run instead of taking much longer. */
    private static final Duration FITTING = Duration.ofSeconds(25);

    private static final Duration ALL = Duration.ofSeconds(75);

    private final Map<String, String> options;
    private final Experiment experiment;

    /**
     * What is done next.
     *
     * @param done steps that are finished
     * @param of all steps
     */
    public record Step(int clients, String rate, int done, int of) {}

    /**
     * @param given the workload of the point, of a ticker, and everything else that does not change
     * @throws BadInput if an option is wrong
     */
    public CapacityRun(ExperimentOptions given) throws BadInput {
        given.set("repetitions", "1", "--repetitions").set("mode", "live", "--mode");
        this.options = new LinkedHashMap<>(given.values());
        this.experiment = given.build();
        if (experiment.workload().pattern() != Pattern.TICKER) {
            throw new BadInput("--pattern: '" + options.get("pattern") + "' is not right; expected ticker");
        }
        if (experiment.pollInterval().compareTo(LONGEST_POLL) > 0) {
            throw new BadInput("--poll-interval: '" + options.get("poll-interval")
                    + "' is not right; expected at most " + Durations.format(LONGEST_POLL)
                    + ", because the costs come from short trials");
        }
        for (MicroRuns.Point point : MicroRuns.POINTS) {
            MicroRuns.experiment(options, changed(point));
        }
    }

    private static Map<String, String> changed(MicroRuns.Point point) {
        Map<String, String> changed = new LinkedHashMap<>(SHORT);
        changed.put("clients", "" + point.clients());
        changed.put("rate", point.rate());
        changed.put("arrivals", "periodic");
        return changed;
    }

    /**
     * Runs all trials one after another.
     *
     * @return empty if it was stopped
     * @throws TrialException if nothing can run
     */
    public Optional<CapacityReport> run(Consumer<Step> steps, StopSignal stop) throws TrialException {
        long begun = System.nanoTime();
        MicroRuns trials = new MicroRuns(options, stop);
        List<Map<String, MicroRuns.Shown>> micro = fitting(trials, begun, steps, stop);
        List<Map<String, MicroRuns.Shown>> rounds = point(trials, begun, steps, stop);
        Map<String, Demand> demands = stop.isStopped() ? Map.of() : trials.calculate();
        return stop.isStopped() ? Optional.empty() : Optional.of(report(micro, rounds, demands));
    }

    /** The short trials: all of them once, and again while there is time. */
    private List<Map<String, MicroRuns.Shown>> fitting(
            MicroRuns trials, long begun, Consumer<Step> steps, StopSignal stop) throws TrialException {
        List<Map<String, MicroRuns.Shown>> micro = new ArrayList<>();
        int once = MicroRuns.POINTS.size();
        for (int i = 0; i < FITS && !stop.isStopped() && (i < once || isBefore(begun, FITTING)); i++) {
            MicroRuns.Point next = MicroRuns.POINTS.get(i % once);
            steps.accept(new Step(next.clients(), next.rate(), i, FITS + Inversion.ROUNDS));
            micro.add(trials.measure(experiment.seed() + i, changed(next)));
        }
        return micro;
    }

    /** The rounds at the point: at least one, and all if there is time. */
    private List<Map<String, MicroRuns.Shown>> point(
            MicroRuns trials, long begun, Consumer<Step> steps, StopSignal stop) throws TrialException {
        List<Map<String, MicroRuns.Shown>> rounds = new ArrayList<>();
        int clients = experiment.workload().clients();
        for (int i = 0; i < Inversion.ROUNDS && !stop.isStopped() && (i < 1 || isBefore(begun, ALL)); i++) {
            steps.accept(new Step(clients, options.get("rate"), FITS + i, FITS + Inversion.ROUNDS));
            rounds.add(trials.measure(experiment.seed() + i, Map.of()));
        }
        return rounds;
    }

    private static boolean isBefore(long begun, Duration limit) {
        return System.nanoTime() - begun < limit.toNanos();
    }

    private CapacityReport report(
            List<Map<String, MicroRuns.Shown>> micro,
            List<Map<String, MicroRuns.Shown>> rounds,
            Map<String, Demand> demands)
            throws TrialException {
        int loops = Engines.clientLoops();
        Map<String, MicroRuns.Shown> shown = MicroRuns.together(micro);
        Map<String, MicroRuns.Shown> point = MicroRuns.together(rounds);
        List<Capacity> found = new ArrayList<>();
        Map<String, String> failures = new LinkedHashMap<>();
        for (String id : experiment.transports()) {
            List<MicroRun> runs = shown.get(id).runs();
            if (runs.isEmpty() || !demands.containsKey(id)) {
                String why = shown.get(id).failure();
                failures.put(id, why == null ? CapacityReport.UNKNOWN : why);
            } else {
                found.add(Capacity.of(id, runs, demands.get(id), point.get(id).runs(), loops));
                if (point.get(id).failure() != null) {
                    failures.put(id, point.get(id).failure());
                }
            }
        }
        if (found.isEmpty()) {
            throw new TrialException(failures.values().iterator().next());
        }
        return new CapacityReport(found, inversions(found, rounds, loops), failures, loops);
    }

    private static List<Inversion> inversions(
            List<Capacity> found, List<Map<String, MicroRuns.Shown>> rounds, int loops) {
        List<Inversion> inversions = new ArrayList<>();
        for (Capacity asking : found) {
            for (Capacity pushing : found) {
                if (asking.costs().asksAgain() && !pushing.costs().asksAgain()) {
                    inversions.add(new Inversion(
                            asking.transport(),
                            pushing.transport(),
                            rounds.stream()
                                    .map(round ->
                                            round(round.get(asking.transport()), round.get(pushing.transport()), loops))
                                    .toList()));
                }
            }
        }
        return inversions;
    }

    private static Inversion.Round round(MicroRuns.Shown asking, MicroRuns.Shown pushing, int loops) {
        if (asking.runs().isEmpty() || pushing.runs().isEmpty()) {
            return new Inversion.Round(null, null, 0, 0, 0, false);
        }
        MicroRun one = asking.runs().get(0);
        MicroRun other = pushing.runs().get(0);
        return new Inversion.Round(
                one.medianMicros(),
                other.medianMicros(),
                one.generatorLoad(loops),
                other.generatorLoad(loops),
                Math.max(one.machineLoad(PROCESSORS), other.machineLoad(PROCESSORS)),
                one.disturbed() || other.disturbed());
    }
}
