package transportlab.server;

import java.util.function.Consumer;
import transportlab.io.Gone;

/** A request that waits for its answer. */
public interface Call {
    Request request();

    /**
     * Registers a callback for when the client is gone. It is called once: immediately if the client is already known
     * to be gone, otherwise as soon as that is noticed, at the latest by the first write that fails.
     */
    void onGone(Consumer<Gone> gone);

    /** Ends the connection at once, by a reset. */
    void abort();
}
