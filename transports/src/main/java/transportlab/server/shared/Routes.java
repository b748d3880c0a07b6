package transportlab.server.shared;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import transportlab.io.Printable;
import transportlab.server.Exchange;
import transportlab.server.Handshake;
import transportlab.server.HttpMounts;
import transportlab.server.Request;
import transportlab.server.ServerSetup;

/**
 * Finds the handler for a request, and refuses what no handler may see. It is the same for every engine. A handler may
 * keep the exchange and answer later; no thread waits for it.
 */
public final class Routes implements HttpMounts {
    private final ServerSetup setup;
    private final Map<String, Consumer<Exchange>> http = new HashMap<>();
    private final Map<String, Socket> sockets = new HashMap<>();

    /**
     * @param anyOrigin whether the handler also sees handshakes of other sites' pages
     */
    private record Socket(Consumer<Handshake> handler, boolean anyOrigin) {}

    public Routes(ServerSetup setup) {
        this.setup = setup;
    }

    @Override
    public void http(String path, Consumer<Exchange> handler) {
        http.put(path, handler);
    }

    @Override
    public void webSocket(String path, Consumer<Handshake> handler) {
        sockets.put(path, new Socket(handler, false));
    }

    @Override
    public void webSocketOfAnyOrigin(String path, Consumer<Handshake> handler) {
        sockets.put(path, new Socket(handler, true));
    }

    /**
     * @param handshake makes a handshake of the exchange, which was checked and asks for a WebSocket
     */
    public void handle(Exchange exchange, Supplier<Handshake> handshake) {
        Request head = exchange.request();
        Consumer<Exchange> plain = http.get(head.path());
        Socket socket = sockets.get(head.path());
        boolean upgrade = head.method().equals("GET") && HandshakeCheck.asksForWebSocket(head);
        Optional<RequestCheck.Fault> fault = RequestCheck.fault(head);
        if (fault.isPresent()) {
            Answers.refusal(exchange, fault.get().status(), fault.get().text(), setup);
        } else if (socket != null && (plain == null || upgrade)) {
            shake(exchange, socket, handshake);
        } else if (plain != null) {
            plain.accept(exchange);
        } else if (head.path().equals("*") && head.method().equals("OPTIONS")) {
            Methods.READ_AND_PUBLISH.tell(exchange, setup);
        } else {
            Answers.refusal(exchange, 404, "there is nothing at " + Printable.of(head.path()), setup);
        }
    }

    private void shake(Exchange exchange, Socket socket, Supplier<Handshake> handshake) {
        if (!Methods.READ.admit(exchange, setup)) {
            return;
        }
        Optional<HandshakeCheck.Refusal> refused = socket.anyOrigin
                ? HandshakeCheck.malformed(exchange.request())
                : HandshakeCheck.refusal(exchange.request(), setup);
        refused.ifPresentOrElse(
                refusal -> Answers.refusal(exchange, refusal.status(), refusal.headers(), refusal.text(), setup),
                () -> socket.handler.accept(handshake.get()));
    }
}
