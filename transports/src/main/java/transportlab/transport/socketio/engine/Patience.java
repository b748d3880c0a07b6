package transportlab.transport.socketio.engine;

import java.util.concurrent.TimeUnit;
import transportlab.server.ServerSetup;

/** How long the server waits for a client to do its part: as long as for the answer to a ping. */
final class Patience {
    private Patience() {}

    /** Runs a task on the server half's executor when the patience is over. */
    static void over(ServerSetup setup, Runnable then) {
        long nanos = setup.sessions().pingTimeout().toNanos();
        setup.scheduler().schedule(() -> setup.executor().execute(then), nanos, TimeUnit.NANOSECONDS);
    }
}
