package transportlab.transport.socketio.engine;

import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import transportlab.server.ServerSetup;

/** Asks a client again and again whether it is there, each time so long after its last answer. Thread-safe. */
final class Heartbeat {
    private final ServerSetup setup;
    private final Runnable ping;
    private final Runnable silent;
    private Future<?> timer;
    private boolean asked;
    private boolean stopped;

    /**
     * @param silent told when no answer came in time
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

    /** An answer that nobody asked for changes nothing. */
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
