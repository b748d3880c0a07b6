package transportlab.trial;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Tells a run to stop; whoever waits for something in a run waits here. */
public final class StopSignal {
    private static final long LOOK_AGAIN_NANOS = 2_000_000;
    private final CountDownLatch stop = new CountDownLatch(1);

    public void stop() {
        stop.countDown();
    }

    public boolean isStopped() {
        return stop.getCount() == 0;
    }

    /** Waits until that time. @return whether the run goes on */
    public boolean waitUntil(long nanos) {
        return !awaitStop(nanos - System.nanoTime());
    }

    /** Waits for the condition. @return whether it came true before the limit and before a stop */
    public boolean waitFor(BooleanSupplier condition, long limitNanos) {
        long end = System.nanoTime() + limitNanos;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - end > 0 || awaitStop(LOOK_AGAIN_NANOS)) {
                return false;
            }
        }
        return true;
    }

    private boolean awaitStop(long nanos) {
        try {
            return stop.await(Math.max(0, nanos), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stop();
            return true;
        }
    }
}
