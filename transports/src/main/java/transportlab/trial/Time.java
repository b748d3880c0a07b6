package transportlab.trial;

import java.util.function.BooleanSupplier;
import transportlab.io.Cancellable;
import transportlab.io.NanoClock;

/**
 * Time as a trial sees it, and the only place where a trial waits. On real sockets it passes by itself and waiting
 * blocks the calling thread; in virtual time, waiting runs the events that are due.
 */
public interface Time extends NanoClock {
    /** Waits until that time. @return false when it was stopped before */
    boolean waitUntil(long nanos, StopSignal stop);

    /** Waits for the condition. @return whether it came true before the limit and before a stop */
    boolean waitFor(BooleanSupplier condition, long limitNanos, StopSignal stop);

    /** Runs a task at that time, or at once where it has passed. The task must not block. */
    Cancellable at(long nanos, Runnable task);
}
