package transportlab.server.jetty;

import java.nio.ByteBuffer;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.core.Configuration;
import org.eclipse.jetty.websocket.core.FrameHandler;
import org.eclipse.jetty.websocket.core.WebSocketComponents;
import org.eclipse.jetty.websocket.core.server.Handshaker;
import org.eclipse.jetty.websocket.core.server.ServerUpgradeRequest;
import org.eclipse.jetty.websocket.core.server.ServerUpgradeResponse;
import org.eclipse.jetty.websocket.core.server.WebSocketNegotiator;
import transportlab.io.Done;
import transportlab.io.Gone;
import transportlab.io.Headers;
import transportlab.io.MessageListener;
import transportlab.io.UpdateRange;
import transportlab.server.Connection;
import transportlab.server.Handshake;
import transportlab.server.Request;
import transportlab.server.ServerSetup;

/** A handshake on Jetty. Extensions are declined here, because Jetty would otherwise accept compression. */
record JettyHandshake(JettyExchange exchange, WebSocketComponents components) implements Handshake {
    private static final int A_LITTLE = 64 * 1024;
    private static final Handshaker HANDSHAKER = Handshaker.newInstance();

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
        JettySocket socket = new JettySocket(exchange, most, listener);
        JettyRequest.copy(extra, exchange.response);
        try {
            boolean upgraded = HANDSHAKER.upgradeRequest(
                    new Negotiator(socket, exchange.setup, most),
                    new Plain(exchange.request),
                    exchange.response,
                    Callback.from(exchange.callback::succeeded, cause -> failed(cause, socket)),
                    components,
                    null);
            if (!upgraded) {
                throw new IllegalStateException("Jetty did not take a handshake that was checked");
            }
        } catch (RuntimeException e) {
            failed(e, socket);
        }
    }

    /** Called if the 101 could not be sent. Jetty tells only the callback, so the socket has to be told here. */
    private void failed(Throwable cause, JettySocket socket) {
        exchange.callback.failed(cause);
        socket.neverOpened();
    }

    @Override
    public void refuse(int status, Headers headers, ByteBuffer body, Done done) {
        exchange.respond(status, headers, body, UpdateRange.NONE, Connection.KEEP, done);
    }

    /**
     * The request with nothing but the fields that were checked. Jetty would interpret the rest (the address,
     * extensions, subprotocols, a list of other protocols to upgrade to) in its own way, and fail on unusual values.
     */
    private static final class Plain extends org.eclipse.jetty.server.Request.Wrapper {
        private static final HttpField UPGRADE = new HttpField(HttpHeader.UPGRADE, "websocket");
        private static final HttpField CONNECTION = new HttpField(HttpHeader.CONNECTION, "Upgrade");
        private static final Set<HttpHeader> CHECKED =
                EnumSet.of(HttpHeader.HOST, HttpHeader.SEC_WEBSOCKET_KEY, HttpHeader.SEC_WEBSOCKET_VERSION);

        private static final HttpURI NOWHERE = HttpURI.from("http://localhost/");

        private final HttpFields fields;

        Plain(org.eclipse.jetty.server.Request request) {
            super(request);
            HttpFields.Mutable checked = HttpFields.build().add(UPGRADE).add(CONNECTION);
            request.getHeaders().stream()
                    .filter(field -> field.getHeader() != null && CHECKED.contains(field.getHeader()))
                    .forEach(checked::add);
            fields = checked.asImmutable();
        }

        @Override
        public HttpFields getHeaders() {
            return fields;
        }

        @Override
        public HttpURI getHttpURI() {
            return NOWHERE;
        }
    }

    /** Hands Jetty the frame handler and its limits. */
    private record Negotiator(JettySocket socket, ServerSetup setup, int most) implements WebSocketNegotiator {
        @Override
        public FrameHandler negotiate(ServerUpgradeRequest request, ServerUpgradeResponse response, Callback callback) {
            response.setExtensions(List.of());
            return socket;
        }

        @Override
        public void customize(Configuration configurable) {
            configurable.setIdleTimeout(setup.idleTimeout());
            // a frame that is a little too large is read completely: a client that is refused while it is still
            // sending would see a reset and no reason
            configurable.setMaxFrameSize(Math.min(ServerSetup.MOST_MESSAGE, (long) most + A_LITTLE));
            configurable.setAutoFragment(false);
        }
    }
}
