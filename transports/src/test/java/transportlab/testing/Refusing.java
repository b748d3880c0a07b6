package transportlab.testing;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import transportlab.experiment.Refusal;
import transportlab.io.ByteListener;
import transportlab.io.ByteSink;
import transportlab.io.Done;
import transportlab.io.Gone;
import transportlab.io.PortRole;
import transportlab.io.Printable;
import transportlab.server.Call;
import transportlab.server.Exchange;
import transportlab.server.Handshake;
import transportlab.server.Mounts;
import transportlab.server.ServerSetup;
import transportlab.server.shared.Answers;

/**
 * Mounts on which some techniques are refused: whatever such a technique mounts is replaced by a refusal. Plain TCP has
 * no status codes, so there the refusals of an old server and of a proxy end the connection at once.
 *
 * @param all how techniques are refused, by id
 * @param how how the technique that mounts here is refused; null if it is not
 */
public record Refusing(Mounts at, ServerSetup setup, Map<String, Refusal> all, Refusal how) implements Mounts {

    /** Returns the mounts for the technique with the given id. */
    public static Mounts of(Mounts at, ServerSetup setup, Map<String, Refusal> all, String id) {
        return all.isEmpty() ? at : new Refusing(at, setup, all, all.get(id));
    }

    @Override
    public Mounts part(String id) {
        return new Refusing(at, setup, all, all.getOrDefault(id, how));
    }

    @Override
    public Mounts always() {
        return at;
    }

    @Override
    public void http(String path, Consumer<Exchange> handler) {
        at.http(path, how == null ? handler : this::refuse);
    }

    @Override
    public void webSocket(String path, Consumer<Handshake> handler) {
        at.webSocket(path, how == null ? handler : this::refuse);
    }

    @Override
    public void tcp(PortRole role, Supplier<ByteListener> listeners) {
        at.tcp(role, how == null ? listeners : () -> new No(how));
    }

    private void refuse(Exchange exchange) {
        switch (how) {
            case REFUSE -> Answers.refusal(exchange, 404, "there is nothing at " + path(exchange), setup);
            case NOT_IMPLEMENTED -> Answers.refusal(exchange, 501, "this is not carried here", setup);
            case CLOSE -> exchange.abort();
            case SWALLOW -> exchange.onGone(gone -> exchange.abort());
        }
    }

    private void refuse(Handshake handshake) {
        switch (how) {
            case REFUSE -> Answers.refusal(handshake, 404, "there is nothing at " + path(handshake), setup);
            case NOT_IMPLEMENTED -> Answers.refusal(handshake, 501, "this is not carried here", setup);
            case CLOSE -> handshake.abort();
            case SWALLOW -> handshake.onGone(gone -> handshake.abort());
        }
    }

    private static String path(Call call) {
        return Printable.of(call.request().path());
    }

    /** A plain TCP connection on which a technique is refused. */
    private static final class No implements ByteListener {
        private final Refusal how;
        private ByteSink sink;

        No(Refusal how) {
            this.how = how;
        }

        @Override
        public void opened(ByteSink to) {
            sink = to;
            if (how == Refusal.REFUSE || how == Refusal.NOT_IMPLEMENTED) {
                sink.end(Done.IGNORE);
            }
        }

        @Override
        public void bytes(ByteBuffer some) {
            if (how == Refusal.CLOSE) {
                sink.abort();
            }
        }

        @Override
        public void ended() {
            sink.end(Done.IGNORE);
        }

        @Override
        public void gone(Gone how) {}
    }
}
