package transportlab.engines;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads of a server half beside its engine's: one that wakes readers, one for time-outs. */
public final class ServerThreads {
    private final ScheduledThreadPoolExecutor fanOut = executor("server-fanout");
    private final ScheduledThreadPoolExecutor scheduler = executor("server-timer");

    public ScheduledThreadPoolExecutor fanOut() {
        return fanOut;
    }

    public ScheduledThreadPoolExecutor scheduler() {
        return scheduler;
    }

    /** Waits until what was to be fanned out before has had its turn; not longer than a second. */
    public void settle() {
        if (fanOut.isShutdown()) {
            return;
        }
        try {
            fanOut.submit(() -> {}).get(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            // who is not told by now is told by the end of its connection
        }
    }

    /** Both have ended when this returns. */
    public void stop() {
        scheduler.shutdownNow();
        fanOut.shutdownNow();
        try {
            scheduler.awaitTermination(5, TimeUnit.SECONDS);
            fanOut.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static ScheduledThreadPoolExecutor executor(String name) {
        AtomicInteger number = new AtomicInteger();
        ThreadFactory factory = task -> {
            Thread thread = new Thread(task, name + "-" + number.getAndIncrement());
            thread.setDaemon(true);
            return thread;
        };
        ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1, factory);
        executor.setRemoveOnCancelPolicy(true);
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        executor.setRejectedExecutionHandler((task, pool) -> {});
        return executor;
    }
}
