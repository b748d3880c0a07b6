package transportlab.server.jetty;

import java.util.function.Consumer;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.core.WebSocketComponents;
import transportlab.server.Exchange;
import transportlab.server.Handshake;
import transportlab.server.HttpMounts;
import transportlab.server.ServerSetup;
import transportlab.server.shared.Routes;

/** Hands Jetty's requests to the handlers of their paths. */
final class JettyMounts extends Handler.Abstract.NonBlocking implements HttpMounts {
    private final ServerSetup setup;
    private final Connections connections;
    private final WebSocketComponents webSockets;
    private final Routes routes;

    JettyMounts(ServerSetup setup, Connections connections, WebSocketComponents webSockets) {
        this.setup = setup;
        this.connections = connections;
        this.webSockets = webSockets;
        this.routes = new Routes(setup);
    }

    @Override
    public void http(String path, Consumer<Exchange> handler) {
        routes.http(path, handler);
    }

    @Override
    public void webSocket(String path, Consumer<Handshake> handler) {
        routes.webSocket(path, handler);
    }

    @Override
    public void webSocketOfAnyOrigin(String path, Consumer<Handshake> handler) {
        routes.webSocketOfAnyOrigin(path, handler);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        JettyRequest head = JettyRequest.of(request, connections);
        JettyExchange exchange = new JettyExchange(head, request, response, callback, setup);
        routes.handle(exchange, () -> new JettyHandshake(exchange, webSockets));
        return true;
    }
}
