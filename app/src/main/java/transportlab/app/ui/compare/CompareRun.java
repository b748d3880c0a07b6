package transportlab.app.ui.compare;

import java.util.Map;
import transportlab.app.ui.run.LiveWatcher;
import transportlab.app.ui.run.RunModel;
import transportlab.measure.Measurement;
import transportlab.measure.Result;
import transportlab.trial.Comparison;

/**
 * Follows a run of the Compare screen: shows its lanes live, the result after the first round, and the final result at
 * the end.
 */
record CompareRun(CompareModel model, RunModel run) implements LiveWatcher {
    @Override
    public void resultSoFar(Comparison.Outcome outcome) {
        Result result = outcome.result();
        long measured =
                result.trials().stream().map(Measurement::transport).distinct().count();
        if (measured == result.experiment().transports().size()
                && result.experiment().repetitions() > 1) {
            model.take(result, outcome.traces());
        }
    }

    @Override
    public void finished(Comparison.Outcome outcome) {
        model.take(outcome.result().trials().isEmpty() ? null : outcome.result(), Map.copyOf(outcome.traces()));
    }

    @Override
    public void failed(String why) {
        model.failed(why);
    }

    @Override
    public void notSaved(String why) {
        model.notSaved(why);
    }
}
