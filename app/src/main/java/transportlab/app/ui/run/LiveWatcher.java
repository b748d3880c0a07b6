package transportlab.app.ui.run;

import java.time.Duration;
import transportlab.measure.Measurement;
import transportlab.trial.Glance;
import transportlab.trial.RunListener;
import transportlab.wire.Phase;

/** A watcher that shows the run live: everything that happens on the way goes to its lanes. */
public interface LiveWatcher extends Runs.Watcher {
    /** Where the run is shown. */
    RunModel run();

    @Override
    default void trialStarted(RunListener.Step step, Duration left) {
        run().trialStarted(step, left);
    }

    @Override
    default void phaseStarted(RunListener.Step step, Phase phase) {
        run().phaseStarted(step, phase);
    }

    @Override
    default void glance(RunListener.Step step, Glance glance) {
        run().glance(step, glance);
    }

    @Override
    default void trialFinished(RunListener.Step step, Measurement measurement) {
        run().trialFinished(step, measurement);
    }

    @Override
    default void calculating() {
        run().calculating();
    }
}
