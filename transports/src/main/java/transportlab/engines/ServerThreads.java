package transportlab.engines;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads of a server half in addition to those of its engine: one that wakes readers, and one for time-outs. */
public final class ServerThreads {
    private final ScheduledThreadPoolExecutor fanOut;
    private final ScheduledThreadPoolExecutor scheduler;

    public ServerThreads() {
        this("server");
    }

    /**
     * @param name what the names of the threads begin with
     */
    public ServerThreads(String name) {
        fanOut = executor(name + "-fanout");
        scheduler = executor(name + "-timer");
    }

    public ScheduledThreadPoolExecutor fanOut() {
        return fanOut;
    }

    public ScheduledThreadPoolExecutor scheduler() {
        return scheduler;
    }

    /** Waits until the tasks that were given to the fan-out thread before have run, but at most one second. */
    public void settle() {
        if (fanOut.isShutdown()) {
            return;
        }
        try {
            fanOut.submit(() -> {}).get(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            // a reader that has not been told by now is told by the end of its connection
        }
    }

    /** Stops both threads. They have ended when this method returns. */
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
