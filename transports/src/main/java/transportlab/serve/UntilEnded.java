package transportlab.serve;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import transportlab.io.ByteListener;
import transportlab.io.PortRole;
import transportlab.server.Call;
import transportlab.server.Exchange;
import transportlab.server.Handshake;
import transportlab.server.Mounts;

/**
 * Mounts of a server that may be about to stop. Once it is, every new request is aborted, as if the server had already
 * stopped: a document that begins and then breaks off would tell its page nothing.
 */
record UntilEnded(Mounts at, BooleanSupplier ended) implements Mounts {
    @Override
    public void http(String path, Consumer<Exchange> handler) {
        at.http(path, exchange -> admit(exchange, handler));
    }

    @Override
    public void webSocket(String path, Consumer<Handshake> handler) {
        at.webSocket(path, handshake -> admit(handshake, handler));
    }

    @Override
    public void tcp(PortRole role, Supplier<ByteListener> listeners) {
        at.tcp(role, listeners);
    }

    private <C extends Call> void admit(C call, Consumer<C> handler) {
        if (ended.getAsBoolean()) {
            call.abort();
        } else {
            handler.accept(call);
        }
    }
}
