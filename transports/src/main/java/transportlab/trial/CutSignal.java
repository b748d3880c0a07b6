package transportlab.trial;

import java.util.concurrent.atomic.AtomicBoolean;

/** Asks the trial that is being measured to cut off all of its clients. Each request leads to one cut. */
public final class CutSignal {
    private final AtomicBoolean asked = new AtomicBoolean();

    public void cut() {
        asked.set(true);
    }

    /** Returns whether a cut was requested, and clears the request. */
    boolean take() {
        return asked.getAndSet(false);
    }
}
