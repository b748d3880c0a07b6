package transportlab.app.ui.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import transportlab.app.library.Library;
import transportlab.app.ui.base.UiQueue;
import transportlab.experiment.Experiment;
import transportlab.measure.Measurement;
import transportlab.trial.Comparison;
import transportlab.trial.CutSignal;
import transportlab.trial.Glance;
import transportlab.trial.Kept;
import transportlab.trial.ResultFolder;
import transportlab.trial.RunListener;
import transportlab.trial.StopSignal;
import transportlab.trial.TrialException;
import transportlab.trial.live.LiveStand;
import transportlab.wire.Phase;

/**
 * Runs one comparison at a time on a thread of its own and saves what stands behind each trial. To be used on the
 * screen's thread; watchers are called there too.
 */
public final class Runs {
    private static final long LONGEST_END_MILLIS = 10_000;
    private final UiQueue ui;
    private final Library library;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private Object owner;
    private volatile boolean goesOn;
    private StopSignal stop = new StopSignal();
    private CutSignal cut = new CutSignal();
    private Thread thread;

    /** Follows a run on the screen's thread. */
    public interface Watcher {
        default void trialStarted(RunListener.Step step, Duration left) {}

        default void phaseStarted(RunListener.Step step, Phase phase) {}

        /** What the first client did is handed over in every glance, none is left out. */
        default void glance(RunListener.Step step, Glance glance) {}

        default void trialFinished(RunListener.Step step, Measurement measurement) {}

        default void resultSoFar(Comparison.Outcome outcome) {}

        void finished(Comparison.Outcome outcome);

        /** Nothing could run at all; one line for the user. */
        void failed(String why);

        /** The result stands, but could not be saved; one line for the user. */
        default void notSaved(String why) {}
    }

    public Runs(UiQueue ui, Library library) {
        this.ui = ui;
        this.library = library;
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** Whether a run of that owner is on. */
    public boolean isRunning(Object of) {
        return running.get() && owner == of;
    }

    /** Whether a run of somebody else is on. */
    public boolean isBusyFor(Object of) {
        return running.get() && owner != of;
    }

    /**
     * Begins, unless a run is on.
     *
     * @param by whose run it is
     * @param kept what it goes on with
     * @param into where it is saved; null for nowhere
     * @return whether it began
     */
    public boolean start(
            Object by,
            Experiment experiment,
            Map<String, String> options,
            int port,
            Kept kept,
            Path into,
            Watcher watcher) {
        if (running.get()) {
            return false;
        }
        owner = by;
        running.set(true);
        stop = new StopSignal();
        cut = new CutSignal();
        Comparison comparison = new Comparison(
                        new LiveStand(), experiment, options, port, forward(watcher, into), stop, cut)
                .resuming(kept);
        goesOn = !kept.isNothing();
        thread = new Thread(() -> run(comparison, into, watcher), "ui-run-0");
        thread.start();
        return true;
    }

    private void run(Comparison comparison, Path into, Watcher watcher) {
        try {
            Comparison.Outcome outcome = comparison.run();
            save(outcome, into, watcher);
            ui.post(() -> end(() -> watcher.finished(outcome)));
        } catch (TrialException e) {
            ui.post(() -> end(() -> watcher.failed(e.getMessage())));
        } catch (RuntimeException | Error e) {
            ui.post(() -> end(() -> watcher.failed("unexpected: " + e)));
        }
    }

    private void end(Runnable then) {
        running.set(false);
        then.run();
    }

    private void save(Comparison.Outcome outcome, Path into, Watcher watcher) {
        if (into == null || outcome.result().trials().isEmpty()) {
            return;
        }
        try {
            if (goesOn) {
                library.saveMore(into, outcome);
            } else {
                library.save(into, outcome);
            }
            ui.latest("not saved", () -> watcher.notSaved(""));
        } catch (IOException e) {
            ui.latest("not saved", () -> watcher.notSaved(into + ": " + ResultFolder.reason(e)));
        }
    }

    private RunListener forward(Watcher watcher, Path into) {
        return new RunListener() {
            @Override
            public void trialStarted(Step step, Duration left) {
                ui.post(() -> watcher.trialStarted(step, left));
            }

            @Override
            public void phaseStarted(Step step, Phase phase) {
                ui.post(() -> watcher.phaseStarted(step, phase));
            }

            @Override
            public void glance(Step step, Glance glance) {
                ui.post(() -> watcher.glance(step, glance));
            }

            @Override
            public void trialFinished(Step step, Measurement measurement) {
                ui.post(() -> watcher.trialFinished(step, measurement));
            }

            @Override
            public void resultSoFar(Comparison.Outcome outcome) {
                save(outcome, into, watcher);
                ui.post(() -> watcher.resultSoFar(outcome));
            }
        };
    }

    /** Ends the run of that owner; what is finished stays. */
    public void stop(Object of) {
        if (isRunning(of)) {
            stop.stop();
        }
    }

    /** Cuts off all clients of the trial that is being measured. */
    public void cut(Object of) {
        if (isRunning(of)) {
            cut.cut();
        }
    }

    /** Ends a run and waits until its sockets and threads are gone. */
    public void close() {
        stop.stop();
        try {
            if (thread != null) {
                thread.join(LONGEST_END_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
