package transportlab.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import transportlab.engines.SessionIds;
import transportlab.server.PublicAddress;
import transportlab.server.ServerSetup;
import transportlab.server.Sessions;
import transportlab.testing.PassThrough;
import transportlab.testing.RawHttp;
import transportlab.testing.Trials;
import transportlab.trial.TrialException;

/** The server of {@code serve} behind a path whose stages change nothing. */
class ServedPathTest {
    private int port;
    private LabServer server;

    @BeforeEach
    void start() throws Exception {
        port = Trials.freePort();
        server = start(new ServerSetup.Address("127.0.0.1", port), 50);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static LabServer start(ServerSetup.Address listen, double rate) throws TrialException {
        Sessions sessions = Sessions.pinging(ServerSetup.HEARTBEAT, SessionIds::random);
        return LabServer.start(new LabServer.Options(listen, rate, PassThrough.PATH, sessions, PageLook.PLAIN));
    }

    @Test
    void peopleUseThePortsOfTheRelay() throws Exception {
        assertThat(server.port()).isEqualTo(port);
        assertThat(server.ports().tcp()).isEqualTo(port + 1);
        assertThat(server.ports().policy()).isEqualTo(port + 2);
        assertThat(server.address()).isEqualTo("http://127.0.0.1:" + port);
        try (RawHttp page = new RawHttp(port);
                RawHttp tcp = new RawHttp(port + 1);
                RawHttp policy = new RawHttp(port + 2)) {
            assertThat(page.get("/").readResponse()).startsWith("HTTP/1.1 200 ").contains("<title>");
            tcp.send("SUB main -\n").readUntil("tick");
            policy.send("<policy-file-request/>\0").readUntil("</cross-domain-policy>\0");
        }
    }

    @Test
    void thePageBehindItMayPublishAndOpenSocketsAndOthersMayNot() throws Exception {
        String own = "http://127.0.0.1:" + port;
        assertThat(publish("127.0.0.1:" + port, own)).startsWith("HTTP/1.1 204 ");
        assertThat(publish("127.0.0.1:" + port, "http://elsewhere.example")).startsWith("HTTP/1.1 403 ");
        assertThat(publish("elsewhere.example", "http://elsewhere.example")).startsWith("HTTP/1.1 403 ");
        assertThat(handshake(own)).startsWith("HTTP/1.1 101 ");
        assertThat(handshake("http://elsewhere.example")).startsWith("HTTP/1.1 403 ");
    }

    private String publish(String host, String origin) throws IOException {
        try (RawHttp client = new RawHttp(server.port())) {
            return client.send("POST /publish?topic=main HTTP/1.1\r\nHost: " + host + "\r\nOrigin: " + origin
                            + "\r\nContent-Length: 5\r\n\r\nhello")
                    .readResponse();
        }
    }

    private String handshake(String origin) throws IOException {
        try (RawHttp client = new RawHttp(port)) {
            return client.send("GET /ws/echo HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nOrigin: " + origin
                            + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                            + "Sec-WebSocket-Key: MDEyMzQ1Njc4OWFiY2RlZg==\r\n\r\n")
                    .readUntil("\r\n\r\n");
        }
    }

    /** The server itself listens on another address, but its page has this name. */
    @Test
    void theNameOnWhichTheRelayListensIsTheServers() throws Exception {
        server.close();
        PublicAddress seen = PublicAddress.of("https://lab.example.org").orElseThrow();
        server = start(new ServerSetup.Address("127.0.0.1", 0, Optional.of(seen), "lab.local"), 0);
        assertThat(publish("lab.local", "http://lab.local")).startsWith("HTTP/1.1 204 ");
        assertThat(publish("lab.example.org", "https://lab.example.org")).startsWith("HTTP/1.1 204 ");
        assertThat(publish("elsewhere.example", "http://elsewhere.example")).startsWith("HTTP/1.1 403 ");
    }

    /** A document that breaks off tells its page nothing: a browser neither loads it nor says that it failed. */
    @ParameterizedTest
    @ValueSource(strings = {"/iframe?topic=main", "/stream?topic=main", "/sse?topic=main", "/multipart?topic=main"})
    void endsEachStreamInOrderWhenItIsClosed(String target) throws Exception {
        try (RawHttp client = new RawHttp(port)) {
            client.get(target).readUntil("tick");
            server.close();
            assertThat(client.readToEnd()).endsWith("\r\n0\r\n\r\n");
        }
    }

    @Test
    void aPortThatIsTakenIsSaidInOneLine() {
        assertThatThrownBy(() -> start(new ServerSetup.Address("127.0.0.1", port), 0))
                .isInstanceOf(TrialException.class)
                .hasMessage("port " + port + " on 127.0.0.1 is taken");
    }
}
