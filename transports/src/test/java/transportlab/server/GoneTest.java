package transportlab.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import transportlab.testing.Await;
import transportlab.testing.Bench;
import transportlab.testing.NamesItsCase;
import transportlab.testing.TestClient;
import transportlab.testing.Trials;
import transportlab.transport.Transport;

@ExtendWith(NamesItsCase.class)
class GoneTest {
    static List<Named<Transport>> transports() {
        return Trials.everyTransport();
    }

    /** Nothing is published: signs of life, or the end of the hold time, find out. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("transports")
    void aClientThatWentAwayIsNoticedByASignOfLife(Transport transport) throws Exception {
        Duration often = Duration.ofMillis(100);
        Bench.Options options = Bench.Options.defaults().silence(often, often, Duration.ofSeconds(60));
        try (Bench bench = Bench.of(transport, options)) {
            TestClient client = bench.client(transport, 0).awaitReady();
            client.stopForGood();
            Await.until("nobody reads the topic", () -> !bench.main().isRead());
            assertThat(bench.main().position()).isZero();
        }
    }
}
