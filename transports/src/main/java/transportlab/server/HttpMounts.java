package transportlab.server;

import java.util.function.Consumer;

/**
 * Where an engine answers. One path may carry both {@link #http} and {@link #webSocket}. Handlers are called from the
 * engine's threads and never block.
 */
public interface HttpMounts {
    void http(String path, Consumer<Exchange> handler);

    void webSocket(String path, Consumer<Handshake> handler);
}
