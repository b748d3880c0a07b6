package transportlab.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import transportlab.server.shared.Dispatched;
import transportlab.testing.Bench;
import transportlab.testing.RawHttp;

/** A socket to which pages of every origin are let through. */
class AnyOriginTest {
    private static final Consumer<Handshake> ACCEPTED = Handshake::abort;
    private static final String FOREIGN = "Origin: http://evil.example\r\n";

    @Test
    void isAskedForOnPurposeAndChangesNoOtherSocket() throws Exception {
        try (Bench bench = new Bench(Bench.Options.defaults(), on -> {
            on.mounts().webSocketOfAnyOrigin("/any", ACCEPTED);
            on.mounts().webSocket("/checked", ACCEPTED);
        })) {
            assertThat(handshake(bench, "/any", FOREIGN))
                    .as("seen by its handler")
                    .isIn("", "[reset]");
            assertThat(handshake(bench, "/checked", FOREIGN)).startsWith("HTTP/1.1 403 ");
            assertThat(handshake(bench, "/any", "Content-Length: 1\r\n")).startsWith("HTTP/1.1 400 ");
        }
    }

    @Test
    void mountsThatDoNotKnowOfItCheckAsEverywhere() throws Exception {
        try (Bench bench = new Bench(Bench.Options.defaults(), on -> new Dispatched(on.mounts(), Runnable::run)
                .webSocketOfAnyOrigin("/any", ACCEPTED))) {
            assertThat(handshake(bench, "/any", FOREIGN)).startsWith("HTTP/1.1 403 ");
        }
    }

    private static String handshake(Bench bench, String path, String more) throws Exception {
        try (RawHttp client = new RawHttp(bench.port())) {
            client.handshake(path, more);
            client.socket().shutdownOutput();
            return client.readToEnd();
        }
    }
}
