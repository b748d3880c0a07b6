package transportlab.trial.model;

import java.nio.ByteBuffer;
import java.util.function.Consumer;
import transportlab.io.Done;
import transportlab.io.Gone;
import transportlab.io.Headers;
import transportlab.io.MessageListener;
import transportlab.io.UpdateRange;
import transportlab.server.Connection;
import transportlab.server.Handshake;
import transportlab.server.Request;

/** An exchange that asks for a WebSocket. */
record ModelHandshake(ModelExchange exchange) implements Handshake {
    private static final int SWITCHING = 101;

    @Override
    public Request request() {
        return exchange.request();
    }

    @Override
    public void onGone(Consumer<Gone> gone) {
        exchange.onGone(gone);
    }

    @Override
    public void abort() {
        exchange.abort();
    }

    @Override
    public void accept(Headers extra, int most, MessageListener listener) {
        exchange.upgrade();
        String key = request().headers().first("Sec-WebSocket-Key").orElse("");
        Headers fields = extra.and(Headers.of(
                "Upgrade", "websocket", "Sec-WebSocket-Accept", WireBytes.accept(key), "Connection", "Upgrade"));
        ModelServer server = exchange.server();
        ModelSocket socket = new ModelSocket(exchange, most, listener);
        server.upgraded(socket);
        server.wire()
                .sendDown(
                        new Written.Answer(new Written.Head(SWITCHING, fields, ""), Written.NOTHING, null, true),
                        () -> server.client().head(SWITCHING, fields),
                        Done.of(() -> {}, cause -> socket.over(ModelSocket.ABNORMAL)));
        // as on Jetty, no frame of the client is read before the socket is open
        if (!socket.isOver()) {
            listener.opened(socket);
        }
    }

    @Override
    public void refuse(int status, Headers headers, ByteBuffer body, Done done) {
        exchange.respond(status, headers, body, UpdateRange.NONE, Connection.KEEP, done);
    }
}
