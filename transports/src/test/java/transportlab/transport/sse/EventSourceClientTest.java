package transportlab.transport.sse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import transportlab.client.Net;
import transportlab.engines.Engines;
import transportlab.io.Ports;
import transportlab.testing.Await;
import transportlab.testing.Bench;
import transportlab.testing.RawHttp;
import transportlab.testing.RawServer;
import transportlab.testing.TestClient;
import transportlab.testing.Trials;
import transportlab.wire.Phases;
import transportlab.wire.link.Link;
import transportlab.wire.link.LinkPaths;

/** How an event source comes back, against a server that a test writes by hand. */
class EventSourceClientTest {
    private static final String STREAM = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n";
    private static final int LONG_ENOUGH_MILLIS = 1000;

    @Test
    void comesBackToTheSameAddressWithItsLastEventId() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                Net net = net(server)) {
            TestClient.open(net, Trials.transport("sse"), 0, "127.0.0.1");
            String first = answerOnce(server, STREAM + "retry: 20\nid: 0\ndata: {\"at\":0}\n\n");
            String second = answerOnce(server, STREAM + "id: 1\ndata: {\"n\":1,\"d\":\"\"}\n\nid: 2\ndata: {\"n\":2");
            String third = answerOnce(server, STREAM + "id: 9\n\n");
            String fourth = answerOnce(server, STREAM);
            assertThat(first).startsWith("GET /sse?topic=main HTTP/1.1\r\n").doesNotContain("Last-Event-ID");
            assertThat(second).startsWith("GET /sse?topic=main HTTP/1.1\r\n").contains("Last-Event-ID: 0\r\n");
            assertThat(third).contains("Last-Event-ID: 1\r\n");
            assertThat(fourth).as("an id without data counts too").contains("Last-Event-ID: 9\r\n");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 204 No Content\r\n\r\n",
                "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 0\r\n\r\n"
            })
    void givesUpWhereTheStandardSaysSo(String answer) throws Exception {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                Net net = net(server)) {
            TestClient client = TestClient.open(net, Trials.transport("sse"), 0, "127.0.0.1");
            answerOnce(server, STREAM + "retry: 20\n\n");
            answerOnce(server, answer);
            Await.until("it failed twice", () -> client.failures.get() == 2);
            server.setSoTimeout(LONG_ENOUGH_MILLIS);
            assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void theServerLetsLastEventIdWinOverAfter() throws Exception {
        try (Bench bench = Bench.of(Trials.transport("sse"), Bench.Options.defaults());
                RawHttp client = new RawHttp(bench.port())) {
            for (int i = 1; i <= 5; i++) {
                bench.publish("update " + i);
            }
            client.send("GET /sse?topic=main&after=1 HTTP/1.1\r\nHost: 127.0.0.1\r\nLast-Event-ID: 4\r\n\r\n");
            assertThat(client.readUntil("update 5\"}\n\n")).contains("id: 5\n").doesNotContain("update 4");
        }
    }

    @Test
    void theServerTakesAnIdOfAnotherServerForATopicThatBeganAgain() throws Exception {
        try (Bench bench = Bench.of(Trials.transport("sse"), Bench.Options.defaults());
                RawHttp client = new RawHttp(bench.port())) {
            client.send("GET /sse HTTP/1.1\r\nHost: 127.0.0.1\r\nLast-Event-ID: x\r\n\r\n");
            assertThat(client.readUntil("\n\n")).startsWith("HTTP/1.1 200").contains("data: {\"at\":0}");
        }
    }

    private static Net net(ServerSocket server) {
        Ports ports = new Ports(server.getLocalPort(), null, null);
        return Engines.clients("127.0.0.1", ports, new LinkPaths(Link.NONE, 0), new Phases(System.nanoTime()));
    }

    /** @return the head of the request */
    private static String answerOnce(ServerSocket server, String answer) throws IOException {
        try (Socket socket = server.accept()) {
            String head = RawServer.readHead(socket);
            socket.getOutputStream().write(answer.getBytes(UTF_8));
            return head;
        }
    }
}
