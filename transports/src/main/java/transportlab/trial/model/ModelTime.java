package transportlab.trial.model;

import java.util.ArrayDeque;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import transportlab.io.Cancellable;
import transportlab.trial.StopSignal;
import transportlab.trial.Time;

/**
 * Virtual time: a queue of events, and a clock that jumps from one event to the next. Waiting runs the events that are
 * due until then, on the thread that waits. An exception of an event ends the wait.
 */
public final class ModelTime implements Time, Executor {
    private static final long BEGINNING = 1_000_000_000L;

    /** How often a condition is looked at; on real sockets it is the same. */
    private static final long LOOK_AGAIN_NANOS = 2_000_000;

    private final EventQueue events = new EventQueue();
    private final ArrayDeque<Runnable> atOnce = new ArrayDeque<>();
    private long nanos = BEGINNING;

    @Override
    public long nanoTime() {
        return nanos;
    }

    @Override
    public Cancellable at(long atNanos, Runnable task) {
        return events.add(Math.max(atNanos, nanos), task);
    }

    Cancellable after(long delayNanos, Runnable task) {
        return at(nanos + Math.max(0, delayNanos), task);
    }

    /** Queues the task to run at the current time, after those that were queued before. */
    @Override
    public void execute(Runnable task) {
        atOnce.add(task);
    }

    /** Runs the tasks that were queued for the current time. */
    void settle() {
        for (Runnable next = atOnce.poll(); next != null; next = atOnce.poll()) {
            next.run();
        }
    }

    /** @return false if nothing happens until the limit */
    private boolean step(long limitNanos) {
        settle();
        long next = events.nextNanos();
        if (next > limitNanos || next == Long.MAX_VALUE) {
            return false;
        }
        nanos = next;
        events.poll().task().run();
        return true;
    }

    @Override
    public boolean waitUntil(long atNanos, StopSignal stop) {
        while (!stop.isStopped() && step(atNanos)) {}
        nanos = stop.isStopped() ? nanos : Math.max(nanos, atNanos);
        return !stop.isStopped();
    }

    @Override
    public boolean waitFor(BooleanSupplier condition, long limitNanos, StopSignal stop) {
        long end = nanos + limitNanos;
        settle();
        while (!condition.getAsBoolean()) {
            if (nanos >= end || !waitUntil(Math.min(end, nanos + LOOK_AGAIN_NANOS), stop)) {
                return false;
            }
        }
        return true;
    }

    /** Forgets everything that was to happen. */
    void clear() {
        events.clear();
        atOnce.clear();
    }
}
