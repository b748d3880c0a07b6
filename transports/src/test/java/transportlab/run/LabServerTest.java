package transportlab.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import transportlab.testing.RawHttp;
import transportlab.testing.Trials;

/** The server of {@code serve}. */
class LabServerTest {
    /** A document that breaks off tells its page nothing: a browser neither loads it nor says that it failed. */
    @ParameterizedTest
    @ValueSource(strings = {"/iframe?topic=main", "/stream?topic=main", "/sse?topic=main", "/multipart?topic=main"})
    void endsEachStreamInOrderWhenItIsClosed(String target) throws Exception {
        for (int round = 0; round < 5; round++) {
            LabServer server = LabServer.start("127.0.0.1", Trials.freePort(), 50);
            try (RawHttp client = new RawHttp(server.port())) {
                client.get(target).readUntil("tick");
                server.close();
                assertThat(client.readToEnd()).endsWith("\r\n0\r\n\r\n");
            } finally {
                server.close();
            }
        }
    }
}
