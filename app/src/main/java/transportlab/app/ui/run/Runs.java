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
import transportlab.stands.Comparisons;
import transportlab.trial.Comparison;
import transportlab.trial.CutSignal;
import transportlab.trial.Glance;
import transportlab.trial.Kept;
import transportlab.trial.ResultFolder;
import transportlab.trial.RunListener;
import transportlab.trial.StopSignal;
import transportlab.trial.TrialException;
import transportlab.wire.Phase;

/**
 * Runs one comparison at a time on a thread of its own, and saves the result so far after each trial. Must be used on
 * the JavaFX thread, on which watchers are called too.
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

    /** Follows a run. Its methods are called on the JavaFX thread. */
    public interface Watcher {
        default void trialStarted(RunListener.Step step, Duration left) {}

        default void phaseStarted(RunListener.Step step, Phase phase) {}

        /**
         * Called with every glance. None is left out, because each has only what the first client did since the one
         * before.
         */
        default void glance(RunListener.Step step, Glance glance) {}

        default void trialFinished(RunListener.Step step, Measurement measurement) {}

        default void calculating() {}

        default void resultSoFar(Comparison.Outcome outcome) {}

        void finished(Comparison.Outcome outcome);

        /** Called if nothing could run at all, with one line for the user. */
        void failed(String why);

        /**
         * Called with one line for the user if the result could not be saved, or with an empty text if it was saved.
         */
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
     * Begins a run, unless one is in progress.
     *
     * @param by the owner of the run
     * @param kept the trials of an earlier run that this one continues
     * @param into the folder in which the result is saved; null to save nothing
     * @return whether the run has begun
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
        Comparison comparison = Comparisons.of(experiment, options, port, forward(watcher, into), stop, cut)
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
            public void calculating() {
                ui.post(watcher::calculating);
            }

            @Override
            public void resultSoFar(Comparison.Outcome outcome) {
                save(outcome, into, watcher);
                ui.post(() -> watcher.resultSoFar(outcome));
            }
        };
    }

    /** Stops the run of this owner. What is finished is kept. */
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

    /** Stops the run and waits until its sockets and threads are gone, but at most ten seconds. */
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
