package transportlab.trial;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import transportlab.catalogue.Catalogue;
import transportlab.experiment.Experiment;
import transportlab.measure.Measurement;
import transportlab.measure.Predictions;
import transportlab.measure.Result;
import transportlab.measure.Verdicts;
import transportlab.transport.Transport;
import transportlab.wire.Phase;
import transportlab.wire.trace.TrialTrace;
import transportlab.workload.Dice;
import transportlab.workload.Plan;
import transportlab.workload.Planner;

/**
 * Runs trials of several transports over several repetitions, one after another on the calling thread. First, each
 * transport has a discarded run until the machine is warm. Then, in each repetition, all transports run in random order
 * over the same plan.
 */
public final class Comparison {
    private static final long AROUND_A_TRIAL_MILLIS = 600;

    /** How much memory the traces take that are kept. Later trials keep none. */
    private static final long MOST_TRACE_BYTES = 96L * 1024 * 1024;

    private final Stand stand;
    private final Experiment experiment;
    private final Represented running;
    private final Map<String, String> options;
    private final int port;
    private final RunListener listener;
    private final StopSignal stop;
    private final List<Measurement> trials = new ArrayList<>();
    private final List<Result.Discarded> discarded = new ArrayList<>();
    private final Map<String, TrialTrace> traces = new LinkedHashMap<>();
    private final CutSignal cut;
    private final List<Measurement> kept = new ArrayList<>();
    private final Warmth.Limits warming;
    private final Calculation calculation;
    private ToLongFunction<String> openings = id -> 0;
    private long opening = -1;
    private boolean warmAlready;
    private int tracing = 1;
    private long traceBytes;
    private int done;

    /**
     * What a comparison ends with.
     *
     * @param traces what some clients of each trial did on the wire, by transport and repetition
     */
    public record Outcome(Result result, Map<String, TrialTrace> traces) {}

    /**
     * @param stand what the trials run on
     * @param options the texts that made the experiment, which go into the result
     * @param port port of the measured trials, 0 for free ones
     * @param cut asks for a cut of the clients while a trial is measured
     */
    public Comparison(
            Stand stand,
            Experiment experiment,
            Map<String, String> options,
            int port,
            RunListener listener,
            StopSignal stop,
            CutSignal cut) {
        this.stand = stand;
        this.experiment = experiment;
        this.running = stand.isInRealTime() ? Represented.byAll(experiment) : Represented.of(experiment);
        this.options = options;
        this.port = port;
        this.listener = listener;
        this.stop = stop;
        this.cut = cut;
        this.calculation = new Calculation(experiment);
        this.warming = Warmth.Limits.of(experiment.transports().size());
    }

    /**
     * Continues an earlier run of the same experiment: trials that are kept do not run again. The plans are the same,
     * because the seed is the same.
     */
    public Comparison resuming(Kept before) {
        kept.addAll(before.trials());
        trials.addAll(kept);
        calculation.resuming(before.calculated());
        discarded.addAll(before.discarded());
        return this;
    }

    /**
     * Calculates each measured trial too, after all of them have been measured, each on a stand of its own.
     */
    public Comparison predicting(Supplier<Stand> on) {
        calculation.on(on);
        return this;
    }

    /**
     * Knows how long clients will take to open, for the time that is left.
     *
     * @param millis beyond what an open path takes, of the transport with an id
     */
    public Comparison opening(ToLongFunction<String> millis) {
        openings = millis;
        return this;
    }

    /** Keeps the traces of so many clients, from the first on, besides those that tell something special. */
    public Comparison tracing(int clients) {
        tracing = clients;
        return this;
    }

    /** Discards no run first, because an earlier comparison of the same transports has warmed the machine up. */
    public Comparison whileWarm() {
        warmAlready = true;
        return this;
    }

    private boolean warmsUp() {
        return stand.warmsUp() && !warmAlready;
    }

    private boolean isKept(String id, int repetition) {
        return kept.stream().anyMatch(trial -> trial.transport().equals(id) && trial.repetition() == repetition);
    }

    private boolean isWhole(String id) {
        return kept.stream().filter(trial -> trial.transport().equals(id)).count() >= experiment.repetitions();
    }

    /**
     * Runs all trials, or as many as it can until it is stopped. The result has those that were finished.
     *
     * @throws TrialException if nothing can run at all
     */
    public Outcome run() throws TrialException {
        if (port != 0) {
            stand.checkPort(port);
        }
        for (String id : experiment.transports()) {
            if (warmsUp() && !stop.isStopped() && !isWhole(id)) {
                discard(id);
            }
        }
        for (int repetition = 0; repetition < experiment.repetitions() && !stop.isStopped(); repetition++) {
            Plan plan = running.plan(repetition);
            for (String id : shuffled(repetition)) {
                if (!stop.isStopped() && !isKept(id, repetition)) {
                    measure(id, repetition, plan);
                }
            }
        }
        if (calculation.isWanted()) {
            calculate();
        }
        return new Outcome(result(), traces);
    }

    private void calculate() {
        tell(RunListener::calculating);
        long begun = stand.time().nanoTime();
        if (calculation.run(trials, port, stop) > 0) {
            tell(to -> to.calculated(Duration.ofNanos(stand.time().nanoTime() - begun)));
        }
    }

    private void discard(String id) {
        Plan plan = Planner.plan(experiment.workload().lasting(warming.most()), experiment.seed());
        RunListener.Step step = begin(id, 0, true);
        long begun = stand.time().nanoTime();
        try {
            TrialSettings settings = TrialSettings.of(experiment, 0, 0).discarded();
            Measurement measurement = trial(id, 0, plan, settings, step)
                    .untilWarm(new Warmth(warming))
                    .run()
                    .measurement();
            long millis = (stand.time().nanoTime() - begun) / 1_000_000;
            discarded.add(
                    Result.Discarded.warmUp(id, millis, measurement.updates().delivered()));
        } catch (TrialException | RuntimeException e) {
            // the measured trial of this transport will say why
        }
        done++;
    }

    private void measure(String id, int repetition, Plan plan) {
        RunListener.Step step = begin(id, repetition, false);
        Measurement measurement;
        try {
            TrialOutcome outcome = trial(
                            id,
                            repetition,
                            plan,
                            running.settings(repetition, port).tracing(tracing),
                            step)
                    .run();
            if (outcome.stopped()) {
                return;
            }
            measurement = running.all(outcome.measurement());
            keep(outcome.trace());
        } catch (TrialException e) {
            measurement = Measurement.failed(id, repetition, stand.mode(), e.getMessage(), e.attempts());
        } catch (RuntimeException | StackOverflowError e) {
            measurement = Measurement.failed(id, repetition, stand.mode(), "unexpected: " + e, List.of());
        }
        done++;
        trials.add(measurement);
        Measurement finished = measurement;
        tell(to -> to.trialFinished(step, finished));
        Outcome soFar = new Outcome(result(), Map.copyOf(traces));
        tell(to -> to.resultSoFar(soFar));
    }

    private void keep(TrialTrace trace) {
        long size = trace.bytes();
        if (traceBytes + size <= MOST_TRACE_BYTES) {
            traceBytes += size;
            traces.put(trace.name(), trace);
        }
    }

    private RunListener.Step begin(String id, int repetition, boolean discard) {
        int all = trialsToRun() + discards();
        RunListener.Step step = new RunListener.Step(id, repetition, discard, done, all);
        tell(to -> to.trialStarted(step, left()));
        stand.tidyUp();
        return step;
    }

    private Trial trial(String id, int repetition, Plan plan, TrialSettings settings, RunListener.Step step) {
        Transport transport = Catalogue.find(id).orElseThrow();
        return new Trial(transport, repetition, plan, settings, stand, stop, cut, new TrialListener() {
            @Override
            public void phaseStarted(Phase phase) {
                tell(to -> to.phaseStarted(step, phase));
            }

            @Override
            public void glance(Glance glance) {
                tell(to -> to.glance(step, glance));
            }
        });
    }

    /** None for a comparison that is only calculated, because it takes as long as the computer needs. */
    private Duration left() {
        if (!stand.isInRealTime()) {
            return Duration.ZERO;
        }
        int discardsLeft = Math.max(0, discards() - done);
        int trialsLeft = trialsToRun() - Math.max(0, done - discards());
        long trial = experiment.workload().endNanos() / 1_000_000 + AROUND_A_TRIAL_MILLIS;
        long each = discardsLeft * (warming.most().toMillis() + AROUND_A_TRIAL_MILLIS) + trialsLeft * trial;
        return Duration.ofMillis(each + (discardsLeft + trialsLeft) * openingMillis());
    }

    /** How much longer a trial takes to open over a path than it would over an open one, on average. */
    private long openingMillis() {
        if (opening < 0) {
            opening = (long) experiment.transports().stream()
                    .mapToLong(openings::applyAsLong)
                    .average()
                    .orElse(0);
        }
        return opening;
    }

    private int discards() {
        return warmsUp()
                ? (int) experiment.transports().stream()
                        .filter(id -> !isWhole(id))
                        .count()
                : 0;
    }

    private int trialsToRun() {
        return experiment.transports().size() * experiment.repetitions() - kept.size();
    }

    private void tell(Consumer<RunListener> event) {
        try {
            event.accept(listener);
        } catch (RuntimeException e) {
            // a listener that throws does not stop a run
        }
    }

    private List<String> shuffled(int repetition) {
        List<String> order = new ArrayList<>(experiment.transports());
        Dice dice = new Dice(experiment.seed(), Dice.Stream.ORDER, repetition);
        for (int i = order.size() - 1; i > 0; i--) {
            int j = (int) (dice.unit(i) * (i + 1));
            order.set(i, order.set(j, order.get(i)));
        }
        return order;
    }

    private Result result() {
        int asked = experiment.transports().size() * experiment.repetitions();
        List<Measurement> all = new ArrayList<>(trials);
        all.addAll(calculation.trials());
        return new Result(
                Result.SCHEMA,
                stand.describe(TrialSettings.of(experiment, 0, port)),
                new Result.ExperimentFacts(
                        experiment.name(),
                        experiment.transports(),
                        options,
                        experiment.repetitions(),
                        trials.size() == asked),
                List.copyOf(all),
                List.copyOf(discarded),
                Verdicts.summary(experiment.transports(), trials),
                Predictions.of(experiment.transports(), experiment.workload().clients(), trials, calculation.trials()));
    }
}
