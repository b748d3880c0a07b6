package transportlab.app.ui.base;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/**
 * The only way from engine threads to the JavaFX thread. Work that arrives between two frames is run as one batch, at
 * most once per frame. The queue costs nothing while it is empty.
 */
public final class FxQueue implements UiQueue, AutoCloseable {
    private static final long FRAME_NANOS = 16_666_667;
    private final ScheduledThreadPoolExecutor timer;
    private final Map<Object, Runnable> waiting = new LinkedHashMap<>();
    private boolean armed;
    private long lastNanos;

    public FxQueue() {
        timer = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "ui-queue-0");
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public void post(Runnable work) {
        latest(new Object(), work);
    }

    @Override
    public synchronized void latest(Object key, Runnable work) {
        waiting.remove(key);
        waiting.put(key, work);
        if (!armed && !timer.isShutdown()) {
            armed = true;
            long wait = Math.max(0, lastNanos + FRAME_NANOS - System.nanoTime());
            timer.schedule(() -> Platform.runLater(this::drain), wait, TimeUnit.NANOSECONDS);
        }
    }

    private void drain() {
        List<Runnable> batch;
        synchronized (this) {
            batch = new ArrayList<>(waiting.values());
            waiting.clear();
            armed = false;
            lastNanos = System.nanoTime();
        }
        batch.forEach(FxQueue::run);
    }

    /** Runs one piece of work. If it fails, the others in the batch still run. */
    private static void run(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | Error e) {
            Thread now = Thread.currentThread();
            now.getUncaughtExceptionHandler().uncaughtException(now, e);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
