package transportlab.app.ui.lesson.play;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import transportlab.app.ui.base.UiQueue;
import transportlab.app.ui.run.RunModel;
import transportlab.app.ui.run.Runs;
import transportlab.experiment.BadInput;
import transportlab.experiment.Experiment;
import transportlab.experiment.ExperimentOptions;
import transportlab.lesson.Lesson;
import transportlab.lesson.Run;
import transportlab.lesson.Sweeping;
import transportlab.lesson.claim.Staged;
import transportlab.lesson.read.Lessons;
import transportlab.measure.Measurement;
import transportlab.sweep.Sweep;
import transportlab.trial.Comparison;
import transportlab.trial.Kept;
import transportlab.trial.StopSignal;
import transportlab.trial.TrialException;

/**
 * Does what pages ask for: measures on real sockets, calculates in virtual time, reads recordings. Must be used on the
 * JavaFX thread, on which it also answers; the window never waits for it.
 */
final class LessonLab {
    private final Runs runs;
    private final UiQueue ui;
    private final Executor worker;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private LessonBench bench = LessonBench.USUAL;
    private boolean bypassed;
    private StopSignal stop = new StopSignal();
    private boolean calculating;
    private boolean waiting;

    /** Takes what came of it. */
    interface Taker {
        /** Gets the trials of a run that was not stopped, and its traces. */
        void take(Comparison.Outcome outcome);

        /** Gets the reason why nothing could run; empty if it was stopped. */
        void failed(String why);
    }

    /**
     * @param worker calculates and reads, one thing after another
     */
    LessonLab(Runs runs, UiQueue ui, Executor worker) {
        this.runs = runs;
        this.ui = ui;
        this.worker = worker;
        runs.runningProperty().addListener((of, before, now) -> settle());
    }

    /** Whether something of a lesson is on. */
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Whether another screen is measuring. */
    boolean isBusyElsewhere() {
        return runs.isBusyFor(this);
    }

    /** Whether anything is measured now, so that nothing else should use the processor. */
    boolean isQuiet() {
        return !runs.runningProperty().get();
    }

    /** Takes figures from elsewhere, for tests that have no time to measure. */
    void use(LessonBench other) {
        bench = other;
        bypassed = true;
    }

    private void settle() {
        busy.set(calculating || waiting || runs.isRunning(this));
    }

    /** Tells whether the page waits for a browser. */
    void setWaiting(boolean now) {
        waiting = now;
        settle();
    }

    /** Reads the recorded attempts on the stage. */
    void recordedStage(Consumer<Staged> then, Consumer<String> failed) {
        work(Staged::ofRecording, then, failed);
    }

    /** What is taken in place of a browser, for tests; empty to open one. */
    Optional<Staged> insteadOfBrowser() {
        return bench.staged();
    }

    /** Measures or calculates the trials of a run, which is followed live. */
    void run(Lesson lesson, Run run, RunModel lanes, Taker taker) {
        if (bypassed) {
            work(() -> bench.instead(lesson, run).orElseThrow(), taker::take, taker::failed);
            return;
        }
        try {
            ExperimentOptions options = lesson.experiment(
                    run.experiment(), run.transports(), run.how() == Run.How.MODEL ? "model" : "live");
            Experiment experiment = options.build();
            stop = new StopSignal();
            if (runs.start(
                    this, experiment, options.values(), 0, Kept.NOTHING, null, new LessonRun(lanes, taker, stop))) {
                lanes.beginMore(experiment);
            }
        } catch (BadInput e) {
            taker.failed(e.getMessage());
        }
    }

    /** Reads what comes with a lesson. */
    void recording(
            Lessons all, Lesson lesson, String experiment, Consumer<List<Measurement>> then, Consumer<String> failed) {
        work(() -> bench.recording(all, lesson, experiment), then, failed);
    }

    void sweep(Lesson lesson, Sweeping asked, Consumer<Sweep> then, Consumer<String> failed) {
        StopSignal mine = new StopSignal();
        stop = mine;
        work(() -> bench.sweep(lesson, asked, mine), then, failed);
    }

    private <T> void work(Callable<T> job, Consumer<T> then, Consumer<String> failed) {
        StopSignal mine = stop.isStopped() ? new StopSignal() : stop;
        stop = mine;
        calculating = true;
        settle();
        worker.execute(() -> {
            try {
                T value = job.call();
                post(() -> {
                    if (mine.isStopped()) {
                        failed.accept("");
                    } else {
                        then.accept(value);
                    }
                });
            } catch (TrialException e) {
                post(() -> failed.accept(mine.isStopped() ? "" : e.getMessage()));
            } catch (Exception e) {
                post(() -> failed.accept("unexpected: " + e));
            }
        });
    }

    private void post(Runnable end) {
        ui.post(() -> {
            calculating = false;
            settle();
            end.run();
        });
    }

    void stop() {
        stop.stop();
        runs.stop(this);
    }
}
