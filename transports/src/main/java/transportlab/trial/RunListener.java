package transportlab.trial;

import java.time.Duration;
import transportlab.measure.Measurement;
import transportlab.wire.Phase;

/**
 * Follows a comparison. The methods are called from the thread that runs it, and must not block. An exception that one
 * of them throws does not stop the run.
 */
public interface RunListener {
    RunListener NOBODY = new RunListener() {};

    /** One trial of a run. */
    record Step(String transport, int repetition, boolean discarded, int index, int of) {}

    /**
     * @param left about how long the rest of the run will take
     */
    default void trialStarted(Step step, Duration left) {}

    default void phaseStarted(Step step, Phase phase) {}

    /** About five times a second while a workload runs. */
    default void glance(Step step, Glance glance) {}

    default void trialFinished(Step step, Measurement measurement) {}

    /** All has been measured, and is now calculated too. */
    default void calculating() {}

    /**
     * Something was calculated.
     *
     * @param took how long that took
     */
    default void calculated(Duration took) {}

    /** The result so far; called after each finished trial. */
    default void resultSoFar(Comparison.Outcome outcome) {}
}
