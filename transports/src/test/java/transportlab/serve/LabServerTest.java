package transportlab.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import transportlab.engines.SessionIds;
import transportlab.experiment.Refusals;
import transportlab.path.PathRules;
import transportlab.server.Mounts;
import transportlab.server.ServerSetup;
import transportlab.server.Sessions;
import transportlab.testing.Bench;
import transportlab.testing.RawHttp;
import transportlab.testing.RawWebSocket;
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

    /** A new document must not begin on a server that is about to end it anywhere. */
    @Test
    void takesNobodyInWhileItIsClosed() throws Exception {
        AtomicBoolean ending = new AtomicBoolean();
        try (Bench bench = new Bench(Bench.Options.defaults(), on -> {
            Mounts mounts = new UntilEnded(on.mounts(), ending::get);
            Trials.transport("forever-iframe").serve(mounts, on.topics(), on.setup());
            Trials.transport("websocket").serve(mounts, on.topics(), on.setup());
        })) {
            try (RawHttp before = new RawHttp(bench.port());
                    RawHttp after = new RawHttp(bench.port());
                    RawHttp socket = new RawHttp(bench.port())) {
                before.get("/iframe?topic=main").readUntil("<title>updates</title>");
                ending.set(true);
                assertThat(after.get("/iframe?topic=main").readToEnd()).isIn("", "[reset]");
                assertThat(socket.handshake("/ws?topic=main", "").readToEnd()).isIn("", "[reset]");
                bench.publish("still there for those who were");
                before.readUntil("still there for those who were");
            }
        }
    }

    @Test
    void refusesEachTechniqueInItsWayAndServesTheRest() throws Exception {
        String refuse = "short-polling,long-polling=501,streaming=swallow,sse=close,socketio=501";
        PathRules path = PathRules.OPEN.and(Refusals.rules(refuse, "test"));
        LabServer server = LabServer.start(options(path, Sessions.pinging(Duration.ofSeconds(25), SessionIds::random)));
        try (RawHttp swallowed = new RawHttp(server.port())) {
            swallowed.get("/stream?topic=main");
            assertThat(answer(server, "/poll?topic=main")).startsWith("HTTP/1.1 404 ");
            assertThat(answer(server, "/long-poll?topic=main")).startsWith("HTTP/1.1 501 ");
            assertThat(answer(server, "/socket.io/?EIO=4&transport=polling")).startsWith("HTTP/1.1 501 ");
            assertThat(answer(server, "/jsonp?topic=main&callback=x")).startsWith("HTTP/1.1 200 ");
            assertThat(answer(server, "/socket.io/socket.io.js"))
                    .as("the page's script is no technique")
                    .doesNotStartWith("HTTP/1.1 501 ");
            try (RawHttp closed = new RawHttp(server.port())) {
                assertThat(closed.get("/sse?topic=main").readToEnd()).isIn("", "[reset]");
            }
            server.close();
            assertThat(swallowed.readToEnd()).isIn("", "[reset]");
        } finally {
            server.close();
        }
    }

    private static LabServer.Options options(PathRules path, Sessions sessions) {
        return new LabServer.Options(new ServerSetup.Address("127.0.0.1", 0), 0, path, sessions, PageLook.PLAIN);
    }

    private static String answer(LabServer server, String target) throws Exception {
        try (RawHttp raw = new RawHttp(server.port())) {
            return raw.get(target).readResponse();
        }
    }

    /** Who is in a room with a client whose query cannot be read is none the worse for it. */
    @Test
    void aQueryThatCannotBeDecodedHarmsNobodyElse() throws Exception {
        LabServer server =
                LabServer.start(options(PathRules.OPEN, Sessions.pinging(Duration.ofSeconds(25), SessionIds::random)));
        String polling = "/socket.io/?EIO=4&transport=polling";
        try (RawHttp posts = new RawHttp(server.port());
                RawHttp odd = new RawHttp(server.port());
                RawWebSocket sender = new RawWebSocket(server.port(), "/socket.io/?EIO=4&transport=websocket")) {
            String session =
                    polling + "&sid=" + posts.get(polling).readResponse().split("\"")[3];
            post(posts, session, "40");
            assertThat(odd.get(session + "&page=%zz").readResponse()).startsWith("HTTP/1.1 400");
            String greeting = odd.get(session).readResponse();
            assertThat(greeting).contains("40{");
            if (!greeting.contains("auth")) {
                greeting = odd.get(session).readResponse();
            }
            assertThat(greeting).as("beside 40 or behind it").contains("42[\"auth\"");
            post(posts, session, "42[\"join\",\"blue\"]");
            odd.get(session);
            sender.send("40").send("42[\"to-room\",\"blue\",1]").send("427[\"message-with-ack\",2]");
            String last = sender.text();
            while (!last.startsWith("437")) {
                last = sender.text();
            }
            assertThat(last).isEqualTo("437[2]");
            assertThat(odd.readResponse()).contains("42[\"from-room\",1]");
        } finally {
            server.close();
        }
    }

    private static void post(RawHttp raw, String session, String body) throws Exception {
        raw.send("POST " + session + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: " + body.length() + "\r\n\r\n"
                + body);
        assertThat(raw.readResponse()).startsWith("HTTP/1.1 200 ");
    }

    /** A session between two pings is silent, and no connection may be ended for that. */
    @Test
    void lastsLongerThanTheSilenceBetweenTwoPings() {
        assertThat(LabServer.idleTimeout(Sessions.pinging(Duration.ofSeconds(25), SessionIds::random)))
                .isEqualTo(Duration.ofSeconds(60));
        assertThat(LabServer.idleTimeout(Sessions.pinging(Duration.ofMinutes(5), SessionIds::random)))
                .isEqualTo(Duration.ofSeconds(330));
    }
}
