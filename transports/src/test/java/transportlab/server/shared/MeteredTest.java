package transportlab.server.shared;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import transportlab.io.ByteListener;
import transportlab.io.Done;
import transportlab.io.Headers;
import transportlab.io.PortRole;
import transportlab.io.UpdateRange;
import transportlab.server.Connection;
import transportlab.server.Exchange;
import transportlab.server.Handshake;
import transportlab.server.Mounts;
import transportlab.server.Sink;
import transportlab.testing.MadeUpExchange;

/** How many bytes a server half writes into the bodies of a request. */
class MeteredTest {
    private final List<String> wrote = new ArrayList<>();
    private final Map<String, Consumer<Exchange>> mounted = new HashMap<>();

    private final Mounts mounts = new Mounts() {
        @Override
        public void http(String path, Consumer<Exchange> handler) {
            mounted.put(path, handler);
        }

        @Override
        public void webSocket(String path, Consumer<Handshake> handler) {}

        @Override
        public void tcp(PortRole role, Supplier<ByteListener> listeners) {}
    };

    private final Mounts metered = new Metered(mounts, (request, bytes) -> wrote.add(request.path() + " " + bytes));

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(UTF_8));
    }

    @Test
    void aWholeAnswerHasTheBytesOfItsBody() {
        metered.http(
                "/poll",
                exchange -> exchange.respond(
                        200, Headers.NONE, bytes("seven b"), UpdateRange.NONE, Connection.KEEP, Done.IGNORE));
        MadeUpExchange exchange = new MadeUpExchange("GET", "/poll");
        mounted.get("/poll").accept(exchange);
        assertThat(wrote).containsExactly("/poll 7");
        assertThat(exchange.body).isEqualTo("seven b");
    }

    @Test
    void anAnswerThatGoesOnHasThoseOfEachWrite() {
        metered.http("/stream", exchange -> {
            Sink sink = exchange.stream(200, Headers.NONE);
            sink.write(bytes("one"), UpdateRange.NONE, Done.IGNORE);
            sink.write(bytes("three"), UpdateRange.NONE, Done.IGNORE);
        });
        MadeUpExchange exchange = new MadeUpExchange("GET", "/stream");
        mounted.get("/stream").accept(exchange);
        assertThat(wrote).containsExactly("/stream 3", "/stream 5");
        assertThat(exchange.body).isEqualTo("onethree");
    }
}
