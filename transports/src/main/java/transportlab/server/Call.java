package transportlab.server;

import java.util.function.Consumer;
import transportlab.io.Gone;

/** A request that waits for its answer. */
public interface Call {
    Request request();

    /**
     * Called once when the client is known to be away, at once if it already is, at the latest with the first write
     * that fails.
     */
    void onGone(Consumer<Gone> gone);

    /** Ends the connection at once, by a reset. */
    void abort();
}
