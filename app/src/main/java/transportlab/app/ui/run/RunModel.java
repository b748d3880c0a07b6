package transportlab.app.ui.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import transportlab.experiment.Experiment;
import transportlab.experiment.Mode;
import transportlab.measure.Measurement;
import transportlab.measure.Metric;
import transportlab.trial.Glance;
import transportlab.trial.RunListener;
import transportlab.wire.Phase;

/** What is shown of a run in progress: a lane for each transport, and how far the whole run is. */
public final class RunModel {
    private static final long AROUND_A_TRIAL_MILLIS = 600;

    /** How many ticks of a lane are kept at most. The earlier half is dropped then. */
    private static final int MOST_TICKS = 20_000;

    /** The last part of a trial, in which the link can no longer be cut. */
    private static final long LAST_CUT_NANOS = 300_000_000L;

    // Properties
    private final ObservableMap<String, Lane> lanes = FXCollections.observableHashMap();
    private final ReadOnlyObjectWrapper<Progress> progress = new ReadOnlyObjectWrapper<>(Progress.NONE);
    private final ReadOnlyStringWrapper noCut = new ReadOnlyStringWrapper("starting");
    private final ReadOnlyDoubleWrapper playheadMillis = new ReadOnlyDoubleWrapper(-1);

    private final LongSupplier nanoTime;
    private final DoneShares shares = new DoneShares();
    private Experiment experiment;
    private RunListener.Step step;
    private Phase phase;
    private long endNanos;
    private long measuredNanos = -1;
    private long trialNanos;

    public RunModel(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    public ObservableMap<String, Lane> lanes() {
        return lanes;
    }

    public Lane lane(String id) {
        return lanes.getOrDefault(id, Lane.WAITING);
    }

    public ReadOnlyObjectProperty<Progress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** The time since the start of the phase <em>measured</em> of the current trial; negative before that. */
    public ReadOnlyDoubleProperty playheadMillisProperty() {
        return playheadMillis.getReadOnlyProperty();
    }

    public double durationMillis() {
        return experiment == null ? 1 : experiment.workload().duration().toNanos() / 1e6;
    }

    // Commands
    public void begin(Experiment of, List<Measurement> kept) {
        experiment = of;
        step = null;
        measuredNanos = -1;
        noCut.set("starting");
        shares.clear();
        lanes.clear();
        of.transports().forEach(id -> lanes.put(id, Lane.WAITING));
        for (Measurement trial : kept) {
            if (trial.failure() == null && lanes.containsKey(trial.transport())) {
                shares.kept(trial.transport(), trial.repetition());
                lanes.put(trial.transport(), of(trial));
            }
        }
        progress.set(Progress.NONE);
    }

    /** Begins a run. Lanes for its transports are added to those that are already there. */
    public void beginMore(Experiment of) {
        Map<String, Lane> before = new HashMap<>(lanes);
        begin(of, List.of());
        before.forEach((id, lane) -> lanes.putIfAbsent(id, lane));
    }

    private static Lane of(Measurement trial) {
        Glance.Cut cut = trial.cut() == null
                ? null
                : new Glance.Cut(
                        trial.cut().afterMillis(),
                        trial.cut().clients(),
                        trial.cut().back(),
                        trial.cut().backMillisMax(),
                        null);
        return new Lane(
                Lane.Status.DONE,
                (long) Metric.REQUESTS.of(trial).orElse(0),
                (long) Metric.BYTES.of(trial).orElse(0),
                trial.updates().delivered(),
                trial.updates().expected(),
                List.of(),
                "",
                cut);
    }

    public void trialStarted(RunListener.Step now, Duration left) {
        step = now;
        phase = null;
        endNanos = nanoTime.getAsLong() + left.toNanos();
        trialNanos = nanoTime.getAsLong();
        measuredNanos = -1;
        // a warm-up that failed does not report its end
        lanes.replaceAll((id, lane) -> lane.status() == Lane.Status.WARMING ? lane.with(Lane.Status.WAITING) : lane);
        Lane.Status status = now.discarded() ? Lane.Status.WARMING : Lane.Status.MEASURING;
        lanes.put(now.transport(), now.discarded() ? lane(now.transport()).with(status) : Lane.WAITING.with(status));
        tick();
    }

    public void phaseStarted(RunListener.Step of, Phase phase) {
        this.phase = phase;
        if (phase == Phase.MEASURED && !of.discarded()) {
            measuredNanos = nanoTime.getAsLong();
        }
        if (phase == Phase.CLOSE && of.discarded()) {
            lanes.put(of.transport(), lane(of.transport()).with(Lane.Status.WAITING));
        }
        tick();
    }

    public void glance(RunListener.Step of, Glance glance) {
        if (of.discarded()) {
            return;
        }
        Lane before = lane(of.transport());
        List<Glance.Tick> ticks = new ArrayList<>(before.ticks());
        glance.ticks().stream().filter(tick -> tick.atMillis() >= 0).forEach(ticks::add);
        if (ticks.size() > MOST_TICKS) {
            ticks = new ArrayList<>(ticks.subList(ticks.size() - MOST_TICKS / 2, ticks.size()));
        }
        lanes.put(
                of.transport(),
                new Lane(
                        before.status(),
                        glance.requests(),
                        glance.bytes(),
                        glance.delivered(),
                        glance.due(),
                        ticks,
                        before.failure(),
                        glance.cut() == null ? before.cut() : glance.cut()));
    }

    public void trialFinished(RunListener.Step of, Measurement trial) {
        shares.done(of.transport(), of.repetition(), trial.failure() != null);
        Lane before = lane(of.transport());
        if (trial.failure() != null) {
            lanes.put(of.transport(), new Lane(Lane.Status.FAILED, 0, 0, 0, 0, before.ticks(), trial.failure(), null));
        } else {
            Lane done = of(trial);
            lanes.put(
                    of.transport(),
                    new Lane(
                            done.status(),
                            done.requests(),
                            done.bytes(),
                            done.delivered(),
                            done.due(),
                            before.ticks(),
                            "",
                            before.cut() == null ? done.cut() : kept(before.cut(), done.cut())));
        }
        measuredNanos = -1;
        tick();
    }

    /** All is measured, and is calculated now. */
    public void calculating() {
        if (experiment == null) {
            return;
        }
        int rounds = experiment.repetitions();
        step = null;
        measuredNanos = -1;
        playheadMillis.set(-1);
        noCut.set("calculating");
        progress.set(new Progress(Progress.Doing.CALCULATING, "", rounds, rounds, 0, 0, shares.segments(experiment)));
    }

    /**
     * Combines what the result says about a cut with what was seen live: when it happened, and when the first client
     * was back.
     */
    private static Glance.Cut kept(Glance.Cut live, Glance.Cut told) {
        return told == null
                ? live
                : new Glance.Cut(
                        live.afterMillis(), told.clients(), told.back(), told.slowestMillis(), live.firstMillis());
    }

    /** Why the link cannot be cut now, as the end of a message key; empty if it can be cut. */
    public ReadOnlyStringProperty noCutProperty() {
        return noCut.getReadOnlyProperty();
    }

    private String noCut(long now) {
        if (step == null || experiment == null) {
            return progress.get().doing() == Progress.Doing.CALCULATING ? "calculating" : "starting";
        }
        if (step.discarded()) {
            return "warming";
        }
        if (phase == null || phase.ordinal() < Phase.MEASURED.ordinal()) {
            return "opening";
        }
        double left = experiment.workload().duration().toNanos() - (now - measuredNanos);
        if (phase != Phase.MEASURED || left < LAST_CUT_NANOS) {
            return "over";
        }
        Glance.Cut cut = lane(step.transport()).cut();
        return cut != null && cut.back() < cut.clients() ? "isCut" : "";
    }

    /** Advances the clock. Called a few times a second during a run. */
    public void tick() {
        long now = nanoTime.getAsLong();
        noCut.set(noCut(now));
        if (experiment == null || step == null) {
            return;
        }
        double duration = experiment.workload().duration().toNanos();
        double share = measuredNanos < 0 ? 0.02 : Math.min(1, (now - measuredNanos) / duration);
        shares.at(step, share);
        playheadMillis.set(measuredNanos < 0 ? -1 : Math.min(durationMillis(), (now - measuredNanos) / 1e6));
        long left = Math.max(0, (endNanos - now) / 1_000_000);
        progress.set(new Progress(
                doing(),
                step.transport(),
                step.repetition() + 1,
                experiment.repetitions(),
                first(left),
                left,
                shares.segments(experiment)));
    }

    private Progress.Doing doing() {
        if (experiment.mode() == Mode.MODEL) {
            return Progress.Doing.CALCULATING;
        }
        return step.discarded() ? Progress.Doing.WARMING : Progress.Doing.MEASURING;
    }

    private long first(long left) {
        int behind = shares.behindFirstResult(experiment);
        long trial = experiment.workload().endNanos() / 1_000_000 + AROUND_A_TRIAL_MILLIS;
        return behind < 0 ? 0 : Math.max(0, left - behind * trial);
    }

    /** When the present trial began, on the clock of this model. */
    public long trialNanos() {
        return trialNanos;
    }
}
