package transportlab.stage;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import transportlab.io.ByteListener;
import transportlab.io.PortRole;
import transportlab.server.Exchange;
import transportlab.server.Handshake;
import transportlab.server.Mounts;
import transportlab.server.Request;
import transportlab.server.ServerSetup;
import transportlab.server.shared.Answers;

/**
 * Mounts that answer only under the names of one server. Anybody can make another name point to this machine, and a page
 * under that name would have the same origin as what it loads here.
 *
 * @param places empty until both servers listen
 * @param server whether this is the server that has the account
 */
record Named(Mounts at, Supplier<Optional<Places>> places, boolean server, ServerSetup setup) implements Mounts {
    private static final int MISDIRECTED = 421;
    private static final String WHY = "this server has another name";

    /** The page for which a request was addressed. */
    Optional<From> page(Request request) {
        String host = request.headers().first("Host").orElse("");
        return places.get().flatMap(known -> known.named(host)).filter(from -> (from == From.OWN) == server);
    }

    @Override
    public void http(String path, Consumer<Exchange> handler) {
        at.http(path, exchange -> {
            if (page(exchange.request()).isPresent()) {
                handler.accept(exchange);
            } else {
                Answers.refusal(exchange, MISDIRECTED, WHY, setup);
            }
        });
    }

    @Override
    public void webSocket(String path, Consumer<Handshake> handler) {
        at.webSocket(path, named(handler));
    }

    @Override
    public void webSocketOfAnyOrigin(String path, Consumer<Handshake> handler) {
        at.webSocketOfAnyOrigin(path, named(handler));
    }

    private Consumer<Handshake> named(Consumer<Handshake> handler) {
        return handshake -> {
            if (page(handshake.request()).isPresent()) {
                handler.accept(handshake);
            } else {
                Answers.refusal(handshake, MISDIRECTED, WHY, setup);
            }
        };
    }

    @Override
    public void tcp(PortRole role, Supplier<ByteListener> listeners) {
        at.tcp(role, listeners);
    }
}
