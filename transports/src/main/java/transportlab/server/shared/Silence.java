package transportlab.server.shared;

import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import transportlab.server.ServerSetup;

/** Asks for a sign of life when nothing has been written for one heartbeat interval. Thread-safe. */
final class Silence {
    private final ServerSetup setup;
    private final Runnable sign;
    private volatile long wroteAtNanos;
    private volatile boolean stopped;
    private volatile Future<?> timer;

    /**
     * @param sign runs on the server half's executor
     */
    Silence(ServerSetup setup, Runnable sign) {
        this.setup = setup;
        this.sign = sign;
        this.wroteAtNanos = setup.nanoTime();
    }

    void watch() {
        lookIn(setup.heartbeat().toNanos());
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
        long left = setup.heartbeat().toNanos() - (setup.nanoTime() - wroteAtNanos);
        if (left <= 0) {
            setup.executor().execute(sign);
        }
        lookIn(left > 0 ? left : setup.heartbeat().toNanos());
    }
}
