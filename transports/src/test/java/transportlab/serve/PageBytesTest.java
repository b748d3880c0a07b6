package transportlab.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import transportlab.testing.Await;
import transportlab.testing.RawHttp;
import transportlab.testing.Trials;

/** What the server counts for a page, against what a bare socket sent and got. */
class PageBytesTest {
    private LabServer server;

    @BeforeEach
    void start() throws Exception {
        server = LabServer.start("127.0.0.1", Trials.freePort(), 0);
        publish("first");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void publish(String text) throws Exception {
        try (RawHttp client = new RawHttp(server.port())) {
            client.send("POST /publish?topic=main HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: " + text.length()
                    + "\r\n\r\n" + text);
            assertThat(client.readResponse()).startsWith("HTTP/1.1 204");
        }
    }

    private JsonNode paths(String page) throws Exception {
        try (RawHttp client = new RawHttp(server.port())) {
            String answer = client.get("/bytes" + page).readResponse();
            return new ObjectMapper()
                    .readTree(answer.substring(answer.indexOf("\r\n\r\n") + 4))
                    .get("paths");
        }
    }

    private static long sum(JsonNode count, String direction) {
        return StreamSupport.stream(count.get(direction).spliterator(), false)
                .mapToLong(JsonNode::asLong)
                .sum();
    }

    /** What a socket has taken is counted a moment later, which a client may not see yet. */
    private void awaitSum(String path, String direction, long expected) {
        Await.until(path + " " + direction + " " + expected, () -> {
            try {
                JsonNode count = paths("?page=a").get(path);
                return count != null && sum(count, direction) == expected;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Test
    void givesEachRequestOfOneConnectionToItsTechnique() throws Exception {
        String poll = "GET /poll?topic=main&after=0&page=a HTTP/1.1\r\nHost: 127.0.0.1\r\nX-More: yes\r\n\r\n";
        String script = "GET /jsonp?callback=f&after=0&page=a HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
        String font = "GET /no/such/thing?page=a HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
        long polled;
        long scripted;
        long other;
        try (RawHttp client = new RawHttp(server.port())) {
            polled = client.send(poll).readResponse().length();
            scripted = client.send(script).readResponse().length();
            other = client.send(font).readResponse().length();
            polled += client.send(poll).readResponse().length();
        }
        awaitSum("", "down", other);
        JsonNode paths = paths("?page=a");
        assertThat(paths.get("/poll").get("requests").asInt()).isEqualTo(2);
        awaitSum("/poll", "up", 2L * poll.length());
        awaitSum("/poll", "down", polled);
        assertThat(paths.get("/poll").get("down").get("payload").asInt())
                .as("twice the update")
                .isEqualTo(2 * "first".length());
        awaitSum("/jsonp", "up", script.length());
        awaitSum("/jsonp", "down", scripted);
        assertThat(paths("?page=b").fieldNames())
                .toIterable()
                .as("another page has asked for nothing but this")
                .containsExactly("");
    }

    @Test
    void countsPipelinedRequestsAndTheirAnswersInOrder() throws Exception {
        String poll = "GET /poll?after=0&page=a HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
        String script = "GET /jsonp?callback=f&after=0&page=a HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
        long polled;
        long scripted;
        try (RawHttp client = new RawHttp(server.port())) {
            client.send(poll + script);
            polled = client.readResponse().length();
            scripted = client.readResponse().length();
        }
        awaitSum("/poll", "down", polled);
        awaitSum("/jsonp", "down", scripted);
    }

    @Test
    void countsTheFramesOfASocketBothWays() throws Exception {
        String target = "/ws?topic=main&after=0&page=a";
        try (RawHttp client = new RawHttp(server.port())) {
            long up = ("GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                            + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: MDEyMzQ1Njc4OWFiY2RlZg==\r\n\r\n")
                    .length();
            long down = client.handshake(target, "").readUntil("\r\n\r\n").length();
            down += client.readUntil("}").length();
            client.frame(0x81, "up".getBytes(UTF_8));
            up += 6 + 2;
            down += client.readUntil("up\"}").length();
            // the server may answer the end of the connection with a close frame, which would be counted too
            awaitSum("/ws", "up", up);
            awaitSum("/ws", "down", down);
        }
        assertThat(paths("?page=a").get("/ws").get("up").get("payload").asInt()).isEqualTo(2);
    }

    /** What a browser asked before the page had a name belongs to it too, because it came over the same connection. */
    @Test
    void givesWhatNamesNoPageToThePageOfTheSameConnection() throws Exception {
        long all;
        try (RawHttp client = new RawHttp(server.port())) {
            all = client.get("/").readResponse().length();
            client.get("/poll?after=0&page=a").readResponse();
            all += client.get("/nothing").readResponse().length();
        }
        awaitSum("", "down", all);
    }

    /** One connection asks for the sums, and its own bytes are part of the next ones. */
    private final class Asking implements AutoCloseable {
        private static final String REQUEST = "GET /bytes HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
        private final RawHttp client;
        private long up;
        private long down;

        Asking() throws Exception {
            client = new RawHttp(server.port());
        }

        /** Bytes up and down of everybody else. */
        long[] others() throws Exception {
            String answer = client.send(REQUEST).readResponse();
            up += REQUEST.length();
            JsonNode paths = new ObjectMapper()
                    .readTree(answer.substring(answer.indexOf("\r\n\r\n") + 4))
                    .get("paths");
            long[] others = {all(paths, "up") - up, all(paths, "down") - down};
            down += answer.length();
            return others;
        }

        private long all(JsonNode paths, String direction) {
            return StreamSupport.stream(paths.spliterator(), false)
                    .mapToLong(count -> sum(count, direction))
                    .sum();
        }

        @Override
        public void close() throws IOException {
            client.close();
        }
    }

    /** Of all pages, of connections that named none, of what is no HTTP, and of plain TCP. */
    @Test
    void theSumOfEverythingIsWhatPassedTheSockets() throws Exception {
        try (Asking asking = new Asking()) {
            long[] before = asking.others();
            long up = before[0];
            long down = before[1];
            for (String target : new String[] {
                "/poll?after=0&page=a", "/poll?after=0", "/", "/long-poll?after=0&page=b", "/poll&page=c"
            }) {
                try (RawHttp client = new RawHttp(server.port())) {
                    up += ("GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n").length();
                    down += client.get(target).readResponse().length();
                }
            }
            try (RawHttp broken = new RawHttp(server.port())) {
                broken.send("\r\nno HTTP at all\r\n\r\n");
                up += "\r\nno HTTP at all\r\n\r\n".length();
                down += broken.readToEnd().replace("[reset]", "").length();
            }
            try (RawHttp plain = new RawHttp(server.ports().tcp())) {
                plain.send("SUB main 0\n");
                up += "SUB main 0\n".length();
                down += plain.readUntil("\"first\"}").length();
            }
            long[] expected = {up, down};
            Await.until("up " + up + ", down " + down, () -> {
                try {
                    return Arrays.equals(asking.others(), expected);
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
        }
    }
}
