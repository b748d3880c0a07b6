package transportlab.app.ui.lesson.play;

import transportlab.app.ui.run.LiveWatcher;
import transportlab.app.ui.run.RunModel;
import transportlab.trial.Comparison;
import transportlab.trial.StopSignal;

/** Follows the run of a page: shows its lanes live, and hands on its trials at the end. */
record LessonRun(RunModel run, LessonLab.Taker taker, StopSignal stop) implements LiveWatcher {
    /** A run that was stopped tells nothing. */
    @Override
    public void finished(Comparison.Outcome outcome) {
        if (stop.isStopped()) {
            taker.failed("");
        } else {
            taker.take(outcome);
        }
    }

    @Override
    public void failed(String why) {
        taker.failed(stop.isStopped() ? "" : why);
    }
}
