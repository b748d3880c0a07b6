package transportlab.server;

import java.util.function.Consumer;

/**
 * The paths at which an engine answers. One path may have both an {@link #http} and a {@link #webSocket} handler.
 * Handlers are called from the engine's threads and must not block.
 */
public interface HttpMounts {
    void http(String path, Consumer<Exchange> handler);

    /** Pages of other sites are refused before the handler sees their handshakes. */
    void webSocket(String path, Consumer<Handshake> handler);

    /**
     * A socket whose handler is also shown the handshakes of other sites' pages. It exists to teach what happens then.
     * Mounts that do not pass this on check {@code Origin} as everywhere else.
     */
    default void webSocketOfAnyOrigin(String path, Consumer<Handshake> handler) {
        webSocket(path, handler);
    }
}
