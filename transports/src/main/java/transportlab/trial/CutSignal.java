package transportlab.trial;

import java.util.concurrent.atomic.AtomicBoolean;

/** Asks the trial that is being measured to cut all of its clients off, once each time it is asked. */
public final class CutSignal {
    private final AtomicBoolean asked = new AtomicBoolean();

    public void cut() {
        asked.set(true);
    }

    /** Whether it was asked for; it then is no more. */
    boolean take() {
        return asked.getAndSet(false);
    }
}
