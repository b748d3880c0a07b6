package transportlab.server.shared;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import transportlab.io.ByteListener;
import transportlab.io.PortRole;
import transportlab.server.Call;
import transportlab.server.Exchange;
import transportlab.server.Handshake;
import transportlab.server.Mounts;

/**
 * Mounts whose handlers run on the server half's executor instead of the engine's threads, as an application's do: what
 * holds that executor up delays whoever polls as well as whoever is pushed to.
 */
public record Dispatched(Mounts at, Executor executor) implements Mounts {
    @Override
    public void http(String path, Consumer<Exchange> handler) {
        at.http(path, exchange -> executor.execute(() -> guarded(exchange, handler)));
    }

    @Override
    public void webSocket(String path, Consumer<Handshake> handler) {
        at.webSocket(path, handshake -> executor.execute(() -> guarded(handshake, handler)));
    }

    /** Bytes come in an order that must stay: they are not dispatched. What is published wakes the executor as ever. */
    @Override
    public void tcp(PortRole role, Supplier<ByteListener> listeners) {
        at.tcp(role, listeners);
    }

    /** A handler that throws must not leave its client waiting. */
    private static <C extends Call> void guarded(C call, Consumer<C> handler) {
        try {
            handler.accept(call);
        } catch (RuntimeException e) {
            call.abort();
        }
    }
}
