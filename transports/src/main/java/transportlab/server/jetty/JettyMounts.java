package transportlab.server.jetty;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.core.WebSocketComponents;
import transportlab.io.Printable;
import transportlab.server.Exchange;
import transportlab.server.Handshake;
import transportlab.server.HttpMounts;
import transportlab.server.ServerSetup;
import transportlab.server.shared.Answers;
import transportlab.server.shared.HandshakeCheck;
import transportlab.server.shared.Methods;
import transportlab.server.shared.RequestCheck;

/** Finds the handler for a request. A handler may keep the exchange and answer later; no thread waits for it. */
final class JettyMounts extends Handler.Abstract.NonBlocking implements HttpMounts {
    private final ServerSetup setup;
    private final Connections connections;
    private final WebSocketComponents webSockets;
    private final Map<String, Consumer<Exchange>> http = new HashMap<>();
    private final Map<String, Consumer<Handshake>> sockets = new HashMap<>();

    JettyMounts(ServerSetup setup, Connections connections, WebSocketComponents webSockets) {
        this.setup = setup;
        this.connections = connections;
        this.webSockets = webSockets;
    }

    @Override
    public void http(String path, Consumer<Exchange> handler) {
        http.put(path, handler);
    }

    @Override
    public void webSocket(String path, Consumer<Handshake> handler) {
        sockets.put(path, handler);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        JettyRequest head = JettyRequest.of(request, connections);
        JettyExchange exchange = new JettyExchange(head, request, response, callback, setup);
        Consumer<Exchange> plain = http.get(head.path());
        Consumer<Handshake> socket = sockets.get(head.path());
        boolean upgrade = head.method().equals("GET") && HandshakeCheck.asksForWebSocket(head);
        Optional<RequestCheck.Fault> fault = RequestCheck.fault(head);
        if (fault.isPresent()) {
            Answers.refusal(exchange, fault.get().status(), fault.get().text(), setup);
        } else if (socket != null && (plain == null || upgrade)) {
            handshake(exchange, socket);
        } else if (plain != null) {
            plain.accept(exchange);
        } else if (head.path().equals("*") && head.method().equals("OPTIONS")) {
            Methods.READ_AND_PUBLISH.tell(exchange, setup);
        } else {
            Answers.refusal(exchange, 404, "there is nothing at " + Printable.of(head.path()), setup);
        }
        return true;
    }

    private void handshake(JettyExchange exchange, Consumer<Handshake> socket) {
        if (!Methods.READ.admit(exchange, setup)) {
            return;
        }
        Optional<HandshakeCheck.Refusal> refusal = HandshakeCheck.refusal(exchange.request(), setup);
        if (refusal.isPresent()) {
            Answers.refusal(
                    exchange,
                    refusal.get().status(),
                    refusal.get().headers(),
                    refusal.get().text(),
                    setup);
        } else {
            socket.accept(new JettyHandshake(exchange, webSockets));
        }
    }
}
