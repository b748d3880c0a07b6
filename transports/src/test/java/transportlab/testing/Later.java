package transportlab.testing;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Something that happens beside a test, each on a thread of its own. */
public final class Later {
    private Later() {}

    /** Calls it now. */
    public static <T> CompletableFuture<T> call(Callable<T> task) {
        CompletableFuture<T> result = new CompletableFuture<>();
        start(() -> {
            try {
                result.complete(task.call());
            } catch (Exception e) {
                result.completeExceptionally(e);
            }
        });
        return result;
    }

    /** Runs it after that time. */
    public static void run(long millis, Runnable task) {
        CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS, Later::start)
                .execute(task);
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "test-later-0");
        thread.setDaemon(true);
        thread.start();
    }
}
