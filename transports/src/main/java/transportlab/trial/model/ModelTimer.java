package transportlab.trial.model;

import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.Delayed;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import transportlab.io.Cancellable;

/** The scheduler of the server half in virtual time. Its futures can be cancelled; nobody may wait for them. */
final class ModelTimer extends AbstractExecutorService implements ScheduledExecutorService {
    private final ModelTime time;

    ModelTimer(ModelTime time) {
        this.time = time;
    }

    /** One task, which may repeat. */
    private final class Timer<T> extends FutureTask<T> implements ScheduledFuture<T> {
        private final long periodNanos;
        private long dueNanos;
        private Cancellable pending = Cancellable.NOTHING;

        /**
         * @param periodNanos 0 if the task does not repeat
         */
        Timer(Callable<T> task, long periodNanos) {
            super(task);
            this.periodNanos = periodNanos;
        }

        Timer<T> in(long delayNanos) {
            dueNanos = time.nanoTime() + Math.max(0, delayNanos);
            pending = time.at(dueNanos, this::due);
            return this;
        }

        private void due() {
            if (periodNanos == 0) {
                run();
            } else if (runAndReset()) {
                in(periodNanos);
            }
        }

        @Override
        public boolean cancel(boolean interrupt) {
            pending.cancel();
            return super.cancel(interrupt);
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(dueNanos - time.nanoTime(), TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
        }
    }

    @Override
    public void execute(Runnable task) {
        time.execute(task);
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
        return schedule(callable(task), delay, unit);
    }

    @Override
    public <T> ScheduledFuture<T> schedule(Callable<T> task, long delay, TimeUnit unit) {
        return new Timer<>(task, 0).in(unit.toNanos(delay));
    }

    @Override
    public ScheduledFuture<?> scheduleAtFixedRate(Runnable task, long first, long period, TimeUnit unit) {
        return new Timer<>(callable(task), unit.toNanos(period)).in(unit.toNanos(first));
    }

    /** The same as at a fixed rate, because tasks take no time. */
    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(Runnable task, long first, long pause, TimeUnit unit) {
        return scheduleAtFixedRate(task, first, pause, unit);
    }

    private static Callable<Object> callable(Runnable task) {
        return () -> {
            task.run();
            return null;
        };
    }

    @Override
    public void shutdown() {}

    @Override
    public List<Runnable> shutdownNow() {
        return List.of();
    }

    @Override
    public boolean isShutdown() {
        return false;
    }

    @Override
    public boolean isTerminated() {
        return false;
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
        return true;
    }
}
