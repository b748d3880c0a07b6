package transportlab.trial;

import transportlab.wire.Phase;

/** Follows one trial, on the thread that runs it; must not block. */
public interface TrialListener {
    TrialListener NOBODY = new TrialListener() {};

    default void phaseStarted(Phase phase) {}

    /** About five times a second while the workload runs. */
    default void glance(Glance glance) {}
}
