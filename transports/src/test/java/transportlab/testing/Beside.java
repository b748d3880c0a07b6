package transportlab.testing;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Runs trials beside each other, a few at once. They wait most of their time. This is for tests that compare counts and
 * what becomes of a trial, and not how long something takes.
 */
public final class Beside {
    private final ExecutorService few;

    /**
     * @param atOnce how many run at the same time; the others wait for their turn
     */
    public Beside(int atOnce) {
        few = Executors.newFixedThreadPool(atOnce, task -> {
            Thread thread = new Thread(task, "test-beside-0");
            thread.setDaemon(true);
            return thread;
        });
    }

    public <T> Future<T> call(Callable<T> task) {
        return few.submit(task);
    }

    /** Waits for what a task returns, and throws what it threw. */
    public static <T> T result(Future<T> task) throws Exception {
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (Exception) e.getCause();
        }
    }
}
