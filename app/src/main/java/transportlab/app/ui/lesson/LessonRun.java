package transportlab.app.ui.lesson;

import transportlab.app.ui.run.LiveWatcher;
import transportlab.app.ui.run.RunModel;
import transportlab.trial.Comparison;

/** Follows the run of a page: shows its lanes live, and takes its trials at the end. */
record LessonRun(LessonModel model, RunModel run) implements LiveWatcher {
    @Override
    public void finished(Comparison.Outcome outcome) {
        model.take(outcome);
    }

    @Override
    public void failed(String why) {
        model.failed(why);
    }
}
