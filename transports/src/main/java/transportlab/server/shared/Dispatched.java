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
 * Mounts whose handlers run on the server half's executor instead of the engine's threads, as those of an application
 * do. If that executor stalls, techniques that poll are delayed as well as techniques that push.
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

    /**
     * Plain TCP is not dispatched, because its bytes must stay in order. Published updates still wake their readers on
     * the executor.
     */
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
