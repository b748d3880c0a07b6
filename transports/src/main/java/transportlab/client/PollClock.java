package transportlab.client;

import java.time.Duration;
import transportlab.io.Cancellable;

/**
 * When a client polls: on a fixed schedule phase + k·T from time 0 of the plan (a browser's {@code setInterval}), or T
 * after each answer ({@code setTimeout}). Used on the client's event loop.
 */
public final class PollClock {
    private final Mode mode;
    private final long intervalNanos;
    private final long phaseNanos;
    private Dialer net;
    private Runnable tick;
    private long zeroNanos;
    private boolean running;
    private long ticks;
    private Cancellable next = Cancellable.NOTHING;

    /** Which of a browser's two timers the clock imitates. */
    public enum Mode {
        FIXED,
        AFTER_ANSWER
    }

    /**
     * @param phaseNanos where in the interval this client's ticks fall, 0 to the interval
     */
    public PollClock(Mode mode, Duration interval, long phaseNanos) {
        this.mode = mode;
        this.intervalNanos = interval.toNanos();
        this.phaseNanos = phaseNanos;
    }

    /** Called by the technique to set what to do at each tick. There are no ticks before time 0 is known. */
    public void onTick(Dialer dialer, Runnable action) {
        net = dialer;
        tick = action;
        if (running) {
            catchUp();
        }
    }

    /** Called by the fleet, which runs the clients, to set time 0 of the plan. Ticks that are past are omitted. */
    public void start(long zero) {
        zeroNanos = zero;
        running = true;
        if (net != null) {
            catchUp();
        }
    }

    private void catchUp() {
        long late = net.nanoTime() - zeroNanos - phaseNanos;
        ticks = late > 0 ? late / intervalNanos + 1 : 0;
        scheduleNext();
    }

    /** Called by the technique when the poll has been answered or has failed. */
    public void answered() {
        if (running && mode == Mode.AFTER_ANSWER) {
            next.cancel();
            next = net.after(Duration.ofNanos(intervalNanos), tick);
        }
    }

    /** Whether the technique goes by this clock at all. */
    public boolean isUsed() {
        return tick != null;
    }

    public void stop() {
        running = false;
        next.cancel();
    }

    private void scheduleNext() {
        long due = zeroNanos + phaseNanos + ticks * intervalNanos;
        next = net.after(Duration.ofNanos(Math.max(0, due - net.nanoTime())), this::fire);
    }

    private void fire() {
        if (!running) {
            return;
        }
        ticks++;
        if (mode == Mode.FIXED) {
            scheduleNext();
        }
        tick.run();
    }
}
