package transportlab.server;

import java.util.function.Consumer;

/**
 * The paths at which an engine answers. One path may have both an {@link #http} and a {@link #webSocket} handler.
 * Handlers are called from the engine's threads and must not block.
 */
public interface HttpMounts {
    void http(String path, Consumer<Exchange> handler);

    void webSocket(String path, Consumer<Handshake> handler);
}
