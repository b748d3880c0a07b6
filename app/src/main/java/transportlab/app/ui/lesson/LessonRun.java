package transportlab.app.ui.lesson;

import java.time.Duration;
import transportlab.app.ui.run.RunModel;
import transportlab.app.ui.run.Runs;
import transportlab.measure.Measurement;
import transportlab.trial.Comparison;
import transportlab.trial.Glance;
import transportlab.trial.RunListener;
import transportlab.wire.Phase;

/** Follows the run of a page: its lanes live, and what it gave at the end. */
record LessonRun(LessonModel model, RunModel run) implements Runs.Watcher {
    @Override
    public void trialStarted(RunListener.Step step, Duration left) {
        run.trialStarted(step, left);
    }

    @Override
    public void phaseStarted(RunListener.Step step, Phase phase) {
        run.phaseStarted(step, phase);
    }

    @Override
    public void glance(RunListener.Step step, Glance now) {
        run.glance(step, now);
    }

    @Override
    public void trialFinished(RunListener.Step step, Measurement measurement) {
        run.trialFinished(step, measurement);
    }

    @Override
    public void finished(Comparison.Outcome outcome) {
        model.take(outcome.result().trials());
    }

    @Override
    public void failed(String why) {
        model.failed(why);
    }
}
