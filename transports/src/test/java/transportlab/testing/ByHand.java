package transportlab.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.Delayed;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import transportlab.io.NanoClock;

/** A scheduler, an executor and a clock without threads: the test says when a task runs, a timer expires, time passes. */
public final class ByHand extends AbstractExecutorService implements ScheduledExecutorService, NanoClock {
    private final List<Runnable> tasks = new ArrayList<>();
    private final List<Timer<?>> timers = new ArrayList<>();
    private Runnable whenScheduled = () -> {};
    private long nowNanos;

    private static final class Timer<T> extends FutureTask<T> implements ScheduledFuture<T> {
        private final long delayNanos;

        Timer(Callable<T> action, long delayNanos) {
            super(action);
            this.delayNanos = delayNanos;
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(delayNanos, TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(delayNanos, other.getDelay(TimeUnit.NANOSECONDS));
        }
    }

    /** Runs what waits to be executed, and what that gives to execute. @return how many tasks there were */
    public int runTasks() {
        int done = 0;
        while (!tasks.isEmpty()) {
            tasks.remove(0).run();
            done++;
        }
        return done;
    }

    /** Lets the timers that are set now expire. */
    public void expireTimers() {
        List<Timer<?>> due = List.copyOf(timers);
        timers.removeAll(due);
        due.forEach(Timer::run);
    }

    /** The delays of the timers that are set, ns. */
    public List<Long> timers() {
        return timers.stream()
                .filter(timer -> !timer.isDone())
                .map(timer -> timer.delayNanos)
                .toList();
    }

    public void passes(Duration time) {
        nowNanos += time.toNanos();
    }

    @Override
    public long nanoTime() {
        return nowNanos;
    }

    /** Does this when the next timer is set, once. */
    public void whenScheduled(Runnable action) {
        whenScheduled = action;
    }

    @Override
    public void execute(Runnable task) {
        tasks.add(task);
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable action, long delay, TimeUnit unit) {
        return schedule(
                () -> {
                    action.run();
                    return null;
                },
                delay,
                unit);
    }

    @Override
    public <T> ScheduledFuture<T> schedule(Callable<T> action, long delay, TimeUnit unit) {
        Timer<T> timer = new Timer<>(action, unit.toNanos(delay));
        timers.add(timer);
        Runnable then = whenScheduled;
        whenScheduled = () -> {};
        then.run();
        return timer;
    }

    @Override
    public ScheduledFuture<?> scheduleAtFixedRate(Runnable action, long first, long period, TimeUnit unit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(Runnable action, long first, long pause, TimeUnit unit) {
        throw new UnsupportedOperationException();
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
