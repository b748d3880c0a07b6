package transportlab.trial;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Tells a run to stop. */
public final class StopSignal {
    private final CountDownLatch stop = new CountDownLatch(1);

    public void stop() {
        stop.countDown();
    }

    public boolean isStopped() {
        return stop.getCount() == 0;
    }

    /**
     * Blocks for that many nanoseconds of the machine's clock, or until it is stopped; an interrupt is a stop.
     *
     * @return whether it is stopped
     */
    public boolean await(long nanos) {
        try {
            return stop.await(Math.max(0, nanos), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stop();
            return true;
        }
    }
}
