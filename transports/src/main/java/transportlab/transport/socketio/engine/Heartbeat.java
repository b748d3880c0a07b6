package transportlab.transport.socketio.engine;

import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import transportlab.server.ServerSetup;

/** Checks again and again whether the client is there: sends a ping one interval after the last pong. Thread-safe. */
final class Heartbeat {
    private final ServerSetup setup;
    private final Runnable ping;
    private final Runnable silent;
    private Future<?> timer;
    private boolean asked;
    private boolean stopped;

    /**
     * @param ping sends a ping
     * @param silent run when no pong came in time
     */
    Heartbeat(ServerSetup setup, Runnable ping, Runnable silent) {
        this.setup = setup;
        this.ping = ping;
        this.silent = silent;
    }

    synchronized void start() {
        if (!stopped) {
            asked = false;
            timer = after(setup.sessions().pingInterval().toNanos(), this::ask);
        }
    }

    private void ask() {
        synchronized (this) {
            if (stopped) {
                return;
            }
            asked = true;
            timer = after(setup.sessions().pingTimeout().toNanos(), silent);
        }
        ping.run();
    }

    /** A pong has come. One that answers no ping changes nothing. */
    synchronized void answered() {
        if (asked) {
            timer.cancel(false);
            start();
        }
    }

    synchronized void stop() {
        stopped = true;
        if (timer != null) {
            timer.cancel(false);
        }
    }

    private Future<?> after(long nanos, Runnable then) {
        return setup.scheduler().schedule(() -> setup.executor().execute(then), nanos, TimeUnit.NANOSECONDS);
    }
}
