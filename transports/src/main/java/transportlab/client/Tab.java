package transportlab.client;

import java.util.List;

/** One simulated browser tab: its own connections on its own event loop, never shared with another client. */
public interface Tab extends Dialer {
    /** Runs a task on the client's event loop; may be called from any thread. */
    void execute(Runnable task);

    /** Cuts all of the client's connections by a reset. Call this on the event loop. */
    void reset();

    /** The local addresses of its open connections, as the server sees them. Call this on the event loop. */
    List<String> addresses();

    /** The local addresses of all connections that it ever had. Call this on the event loop. */
    List<String> everyAddress();
}
