package transportlab.server.shared;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import transportlab.server.ServerSetup;

/** Asks for a sign of life when nothing has been written for one interval. Thread-safe. */
final class Silence {
    private final ServerSetup setup;
    private final long intervalNanos;
    private final Runnable sign;
    private volatile long wroteAtNanos;
    private volatile boolean stopped;
    private volatile Future<?> timer;

    /**
     * @param interval zero if silence does not matter
     * @param sign runs on the server half's executor
     */
    Silence(ServerSetup setup, Duration interval, Runnable sign) {
        this.setup = setup;
        this.intervalNanos = interval.toNanos();
        this.sign = sign;
        this.wroteAtNanos = setup.nanoTime();
    }

    void watch() {
        if (intervalNanos > 0) {
            lookIn(intervalNanos);
        }
    }

    /** Something is being written now. */
    void broken() {
        wroteAtNanos = setup.nanoTime();
    }

    void stop() {
        stopped = true;
        Future<?> pending = timer;
        if (pending != null) {
            pending.cancel(false);
        }
    }

    private void lookIn(long inNanos) {
        if (!stopped) {
            timer = setup.scheduler().schedule(this::look, inNanos, TimeUnit.NANOSECONDS);
        }
    }

    private void look() {
        long left = intervalNanos - (setup.nanoTime() - wroteAtNanos);
        if (left <= 0) {
            setup.executor().execute(sign);
        }
        lookIn(left > 0 ? left : intervalNanos);
    }
}
