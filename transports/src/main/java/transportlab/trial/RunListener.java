package transportlab.trial;

import java.time.Duration;
import transportlab.measure.Measurement;
import transportlab.wire.Phase;

/**
 * Follows a comparison. Called from the thread that runs it; must not block. One that throws does not stop the run.
 */
public interface RunListener {
    RunListener NOBODY = new RunListener() {};

    /** One trial of a run. */
    record Step(String transport, int repetition, boolean discarded, int index, int of) {}

    /**
     * @param left how long the run is still going to take, about
     */
    default void trialStarted(Step step, Duration left) {}

    default void phaseStarted(Step step, Phase phase) {}

    /** About five times a second while a workload runs. */
    default void glance(Step step, Glance glance) {}

    default void trialFinished(Step step, Measurement measurement) {}

    /** What stands so far, behind each finished trial. */
    default void resultSoFar(Comparison.Outcome outcome) {}
}
