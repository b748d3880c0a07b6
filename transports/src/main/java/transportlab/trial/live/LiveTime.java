package transportlab.trial.live;

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import transportlab.io.Cancellable;
import transportlab.trial.StopSignal;
import transportlab.trial.Time;

/** The machine's time: waiting blocks, and tasks run on one thread that ends when nothing has been due for a second. */
final class LiveTime implements Time {
    private static final long LOOK_AGAIN_NANOS = 2_000_000;

    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, task -> {
        Thread thread = new Thread(task, "trial-timer-0");
        thread.setDaemon(true);
        return thread;
    });

    LiveTime() {
        timer.setRemoveOnCancelPolicy(true);
        timer.setKeepAliveTime(1, TimeUnit.SECONDS);
        timer.allowCoreThreadTimeOut(true);
    }

    @Override
    public long nanoTime() {
        return System.nanoTime();
    }

    @Override
    public boolean waitUntil(long nanos, StopSignal stop) {
        return !stop.await(nanos - System.nanoTime());
    }

    @Override
    public boolean waitFor(BooleanSupplier condition, long limitNanos, StopSignal stop) {
        long end = System.nanoTime() + limitNanos;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - end > 0 || stop.await(LOOK_AGAIN_NANOS)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Cancellable at(long nanos, Runnable task) {
        Future<?> later = timer.schedule(task, nanos - System.nanoTime(), TimeUnit.NANOSECONDS);
        return () -> later.cancel(false);
    }
}
