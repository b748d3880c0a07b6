package transportlab.app.ui.base;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The one thread that draws charts. Of several orders for the same place only the last is drawn. */
public final class ChartThread implements AutoCloseable {
    private final Map<Object, Runnable> orders = new LinkedHashMap<>();
    private final ThreadPoolExecutor thread =
            new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                Thread made = new Thread(task, "ui-charts-0");
                made.setDaemon(true);
                made.setPriority(Thread.MIN_PRIORITY);
                return made;
            });

    /** Orders a drawing. It replaces an order for the same place that has not been drawn yet. */
    public void order(Object place, Runnable draw) {
        synchronized (orders) {
            boolean known = orders.put(place, draw) != null;
            if (known) {
                return;
            }
        }
        if (!thread.isShutdown()) {
            thread.execute(() -> {
                Runnable last;
                synchronized (orders) {
                    last = orders.remove(place);
                }
                last.run();
            });
        }
    }

    /** Runs work after all orders that are waiting. */
    public void after(Runnable work) {
        if (!thread.isShutdown()) {
            thread.execute(work);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
