package transportlab.transport.socketio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import transportlab.io.Json;
import transportlab.server.ServerSetup;
import transportlab.testing.Await;
import transportlab.testing.Bench;
import transportlab.testing.RawHttp;
import transportlab.testing.RawWebSocket;

/** Engine.IO from outside: the cases of the protocol's own test suite, and what may go wrong beside them. */
class EngineIoProtocolTest {
    private static final String POLLING = "/engine.io/?EIO=4&transport=polling";
    private static final String WEB_SOCKET = "/engine.io/?EIO=4&transport=websocket";
    private static final Duration PING_INTERVAL = Duration.ofMillis(300);
    private static final Duration PING_TIMEOUT = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Bench bench;

    /** Whoever answers has time: a machine that stands still for a moment is no failure. */
    @BeforeEach
    void start() throws Exception {
        start(PING_INTERVAL, PATIENCE, ServerSetup.Limits.DEFAULT);
    }

    /** As the protocol's own test suite wants it. */
    private void startAsInTheSuite() throws Exception {
        start(PING_INTERVAL, PING_TIMEOUT, ServerSetup.Limits.DEFAULT);
    }

    private void start(Duration interval, Duration timeout, ServerSetup.Limits limits) throws Exception {
        stop();
        Bench.Options options =
                Bench.Options.defaults().limits(limits).sessions(interval, timeout, 1_000_000, PATIENCE);
        bench = Bench.of(SocketIo.upgrading(), options);
    }

    /** Where a heartbeat would come between what a test says. */
    private void startWithoutHeartbeat() throws Exception {
        start(Duration.ofSeconds(25), Duration.ofSeconds(20), ServerSetup.Limits.DEFAULT);
    }

    @AfterEach
    void stop() {
        if (bench != null) {
            bench.close();
        }
    }

    private RawHttp raw() throws IOException {
        return new RawHttp(bench.port());
    }

    private RawWebSocket webSocket(String target) throws IOException {
        return new RawWebSocket(bench.port(), target);
    }

    private String get(String target) throws IOException {
        try (RawHttp raw = raw()) {
            return raw.get(target).readResponse();
        }
    }

    private String post(String target, String body) throws IOException {
        try (RawHttp raw = raw()) {
            return request(raw, "POST", target, body).readResponse();
        }
    }

    private static RawHttp request(RawHttp raw, String method, String target, String body) throws IOException {
        return raw.send(
                method + " " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: text/plain;charset=UTF-8\r\n"
                        + "Content-Length: " + body.length() + "\r\n\r\n" + body);
    }

    private static int status(String response) {
        return Integer.parseInt(response.substring(9, 12));
    }

    private static String body(String response) {
        return response.substring(response.indexOf("\r\n\r\n") + 4);
    }

    private static Json offer(String openPacket) {
        assertThat(openPacket).startsWith("0");
        return Json.parse(openPacket.substring(1)).orElseThrow();
    }

    private static String sid(Json offer) {
        return offer.field("sid").flatMap(Json::asText).orElseThrow();
    }

    private String session() throws IOException {
        return POLLING + "&sid=" + sid(offer(body(get(POLLING))));
    }

    private static String overWebSocket(String session) {
        return session.replace("polling", "websocket");
    }

    private static Set<String> keys(Json offer) {
        return Arrays.stream(offer.toString().split("[{,]"))
                .filter(part -> part.contains("\":"))
                .map(part -> part.substring(1, part.indexOf("\":")))
                .collect(Collectors.toSet());
    }

    private static void assertOffer(Json offer, String upgrades) {
        assertThat(keys(offer)).isEqualTo(Set.of("sid", "upgrades", "pingInterval", "pingTimeout", "maxPayload"));
        assertThat(offer.field("upgrades")).hasToString("Optional[" + upgrades + "]");
        assertThat(offer.field("pingInterval").flatMap(Json::asWhole)).contains(300L);
        assertThat(offer.field("pingTimeout").flatMap(Json::asWhole)).contains(200L);
        assertThat(offer.field("maxPayload").flatMap(Json::asWhole)).contains(1_000_000L);
    }

    @Nested
    class Handshake {
        @Test
        void pollingOpensASession() throws Exception {
            startAsInTheSuite();
            String answer = get(POLLING);
            assertThat(status(answer)).isEqualTo(200);
            assertOffer(offer(body(answer)), "[\"websocket\"]");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/engine.io/?transport=polling",
                    "/engine.io/?EIO=abc&transport=polling",
                    "/engine.io/?EIO=3&transport=polling"
                })
        void pollingFailsWithAnInvalidVersion(String target) throws Exception {
            String answer = get(target);
            assertThat(status(answer)).isEqualTo(400);
            assertThat(body(answer)).isEqualTo("{\"code\":5,\"message\":\"Unsupported protocol version\"}");
        }

        @ParameterizedTest
        @ValueSource(strings = {"/engine.io/?EIO=4", "/engine.io/?EIO=4&transport=abc"})
        void pollingFailsWithAnInvalidTransport(String target) throws Exception {
            String answer = get(target);
            assertThat(status(answer)).isEqualTo(400);
            assertThat(body(answer)).isEqualTo("{\"code\":0,\"message\":\"Transport unknown\"}");
        }

        @ParameterizedTest
        @ValueSource(strings = {"POST", "PUT", "DELETE"})
        void pollingFailsWithAnInvalidMethod(String method) throws Exception {
            try (RawHttp raw = raw()) {
                String answer = request(raw, method, POLLING, "").readResponse();
                assertThat(status(answer)).isEqualTo(400);
                assertThat(body(answer)).isEqualTo("{\"code\":2,\"message\":\"Bad handshake method\"}");
            }
        }

        @Test
        void webSocketOpensASession() throws Exception {
            startAsInTheSuite();
            try (RawWebSocket socket = webSocket(WEB_SOCKET)) {
                assertOffer(offer(socket.text()), "[]");
            }
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/engine.io/?transport=websocket",
                    "/engine.io/?EIO=abc&transport=websocket",
                    "/engine.io/?EIO=4",
                    "/engine.io/?EIO=4&transport=abc",
                    "/engine.io/?EIO=4&transport=polling",
                    "/engine.io/?EIO=4&transport=websocket&sid=nobody"
                })
        void webSocketFailsWithAnInvalidQuestion(String target) throws Exception {
            try (RawWebSocket socket = webSocket(target)) {
                assertThat(socket.head).startsWith("HTTP/1.1 400 ");
            }
        }

        @Test
        void aWebSocketWithoutAHandshakeIsRefused() throws Exception {
            assertThat(status(get(WEB_SOCKET))).isEqualTo(400);
        }

        @Test
        void pagesOfOtherSitesAreRefusedAndMayNotAsk() throws Exception {
            for (String method : new String[] {"GET", "OPTIONS"}) {
                try (RawHttp raw = raw()) {
                    String answer = raw.send(method + " " + POLLING
                                    + " HTTP/1.1\r\nHost: 127.0.0.1\r\nOrigin: http://elsewhere.example\r\n\r\n")
                            .readResponse();
                    assertThat(status(answer)).isEqualTo(403);
                    assertThat(answer).doesNotContain("Access-Control-Allow-Origin");
                }
            }
            try (RawHttp raw = raw()) {
                String answer = raw.send("OPTIONS " + POLLING
                                + " HTTP/1.1\r\nHost: 127.0.0.1\r\nOrigin: http://127.0.0.1\r\n\r\n")
                        .readResponse();
                assertThat(status(answer)).isEqualTo(204);
                assertThat(answer).contains("Access-Control-Allow-Origin: http://127.0.0.1\r\n");
            }
        }
    }

    @Nested
    class Messages {
        @ParameterizedTest
        @ValueSource(strings = {"4hello", "4test1\u001e4test2\u001e4test3", "4hello\u001ebAQIDBA=="})
        void pollingSendsAndReceivesPayloads(String payload) throws Exception {
            startWithoutHeartbeat();
            String session = session();
            String posted = post(session, payload);
            assertThat(status(posted)).isEqualTo(200);
            assertThat(body(posted)).isEqualTo("ok");
            String polled = get(session);
            assertThat(status(polled)).isEqualTo(200);
            assertThat(body(polled)).isEqualTo(payload);
        }

        @Test
        void pollingTakesBase64InLines() throws Exception {
            startWithoutHeartbeat();
            String session = session();
            assertThat(status(post(session, "bAQID\nBA==\n\u001e4hello"))).isEqualTo(200);
            assertThat(body(get(session))).isEqualTo("bAQIDBA==\u001e4hello");
        }

        @ParameterizedTest
        @ValueSource(strings = {"abc", "", "9", "4a\u001e", "b***", "2", "0{}"})
        void pollingClosesTheSessionUponAnInvalidPacket(String payload) throws Exception {
            String session = session();
            assertThat(status(post(session, payload))).isEqualTo(400);
            assertThat(status(get(session))).isEqualTo(400);
        }

        @Test
        void pollingClosesTheSessionUponTwoPollsAtOnce() throws Exception {
            startWithoutHeartbeat();
            String session = session();
            try (RawHttp first = raw();
                    RawHttp second = raw()) {
                first.get(session);
                post(session, "4hello");
                assertThat(body(first.readResponse())).isEqualTo("4hello");
                first.get(session);
                second.get(session);
                int[] both = {status(first.readResponse()), status(second.readResponse())};
                assertThat(both).containsExactlyInAnyOrder(200, 400);
                assertThat(status(get(session))).isEqualTo(400);
            }
        }

        @Test
        void pollingClosesTheSessionUponTwoPostsAtOnce() throws Exception {
            startWithoutHeartbeat();
            String session = session();
            try (RawHttp slow = raw();
                    RawHttp poll = raw()) {
                poll.get(session);
                slow.send("POST " + session + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 6\r\n\r\n4h");
                Await.until("the second is refused", () -> {
                    try {
                        return status(post(session, "4hello")) == 400;
                    } catch (IOException e) {
                        return false;
                    }
                });
                assertThat(poll.readResponse()).contains("\r\n\r\n");
                assertThat(status(get(session))).isEqualTo(400);
            }
        }

        @Test
        void pollingClosesTheSessionWhenAPollThatIsToBeAnsweredWasCut() throws Exception {
            startAsInTheSuite();
            String session = session();
            RawHttp poll = raw();
            poll.get(session);
            poll.reset();
            Await.until("the session is gone, by the heartbeat at the latest", () -> {
                try {
                    return status(post(session, "3")) == 400;
                } catch (IOException e) {
                    return false;
                }
            });
        }

        @Test
        void pollingRefusesMoreThanMaxPayload() throws Exception {
            String session = session();
            try (RawHttp raw = raw()) {
                raw.send("POST " + session + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 1000001\r\n\r\n");
                assertThat(status(raw.readUntil("\r\n\r\n"))).isEqualTo(413);
            }
        }

        @Test
        void pollingCarriesMaxPayload() throws Exception {
            startWithoutHeartbeat();
            String session = session();
            String most = "4" + "x".repeat(999_999);
            assertThat(status(post(session, most))).isEqualTo(200);
            assertThat(body(get(session))).isEqualTo(most);
        }

        @Test
        void webSocketSendsAndReceivesTextAndBinary() throws Exception {
            startWithoutHeartbeat();
            try (RawWebSocket socket = webSocket(WEB_SOCKET)) {
                offer(socket.text());
                assertThat(socket.send("4hello").textBehindPings()).isEqualTo("4hello");
                RawWebSocket.Frame frame =
                        socket.send((byte) 1, (byte) 2, (byte) 3, (byte) 4).read();
                assertThat(frame.opcode()).isEqualTo(2);
                assertThat(frame.payload()).containsExactly(1, 2, 3, 4);
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"abc", "", "9", "2", "0{}"})
        void webSocketClosesTheSessionUponAnInvalidPacket(String packet) throws Exception {
            try (RawWebSocket socket = webSocket(WEB_SOCKET)) {
                offer(socket.text());
                assertThat(socket.send(packet).readToClose()).isTrue();
            }
        }

        @Test
        void framesThatComeTogetherAndByteByByteAreReadInOrder() throws Exception {
            startWithoutHeartbeat();
            try (RawWebSocket socket = webSocket(WEB_SOCKET)) {
                offer(socket.text());
                socket.sendTogether("4one", "4two", "4three").sendByteByByte("4four");
                for (String expected : new String[] {"4one", "4two", "4three", "4four"}) {
                    assertThat(socket.text()).isEqualTo(expected);
                }
            }
        }

        @Test
        void webSocketRefusesMoreThanMaxPayload() throws Exception {
            startWithoutHeartbeat();
            try (RawWebSocket socket = webSocket(WEB_SOCKET)) {
                offer(socket.text());
                socket.send("4" + "x".repeat(1_000_000));
                RawWebSocket.Frame frame = socket.read();
                assertThat(frame.opcode()).isEqualTo(8);
                assertThat((frame.payload()[0] & 0xff) << 8 | frame.payload()[1] & 0xff)
                        .isEqualTo(1009);
            }
        }
    }

    @Nested
    class Heartbeat {
        @Test
        void pollingSendsPings() throws Exception {
            String session = session();
            for (int i = 0; i < 3; i++) {
                assertThat(body(get(session))).isEqualTo("2");
                assertThat(status(post(session, "3"))).isEqualTo(200);
            }
        }

        @Test
        void pollingClosesTheSessionWithoutPongs() throws Exception {
            startAsInTheSuite();
            String session = session();
            Await.until("the time for a pong is over", () -> {
                try {
                    return body(get(session)).equals("{\"code\":1,\"message\":\"Session ID unknown\"}");
                } catch (IOException e) {
                    return false;
                }
            });
        }

        @Test
        void webSocketSendsPings() throws Exception {
            try (RawWebSocket socket = webSocket(WEB_SOCKET)) {
                offer(socket.text());
                for (int i = 0; i < 3; i++) {
                    assertThat(socket.text()).isEqualTo("2");
                    socket.send("3");
                }
            }
        }

        @Test
        void webSocketClosesTheSessionWithoutPongs() throws Exception {
            startAsInTheSuite();
            try (RawWebSocket socket = webSocket(WEB_SOCKET)) {
                assertThat(socket.readToClose()).isTrue();
            }
        }
    }

    @Nested
    class Close {
        @Test
        void pollingClosesTheSession() throws Exception {
            startWithoutHeartbeat();
            String session = session();
            try (RawHttp poll = raw()) {
                poll.get(session);
                assertThat(status(post(session, "1"))).isEqualTo(200);
                assertThat(body(poll.readResponse())).isEqualTo("6");
            }
            assertThat(status(get(session))).isEqualTo(400);
        }

        /** There is no order between two connections: a close waits for a poll that may have been sent before it. */
        @Test
        void aPollThatTheCloseHasOvertakenIsAnsweredToo() throws Exception {
            startWithoutHeartbeat();
            String session = session();
            try (RawHttp poll = raw();
                    RawHttp close = raw()) {
                request(close, "POST", session, "4hello\u001e1");
                poll.get(session);
                assertThat(status(close.readResponse())).isEqualTo(200);
                assertThat(body(poll.readResponse())).isIn("6", "4hello");
            }
            assertThat(status(get(session))).isEqualTo(400);
        }

        @Test
        void webSocketClosesTheSession() throws Exception {
            try (RawWebSocket socket = webSocket(WEB_SOCKET)) {
                offer(socket.text());
                assertThat(socket.send("1").readToClose()).isTrue();
            }
        }

        /** Who is told of the end and says nothing is cut when a ping would have been answered. */
        @Test
        void aWebSocketThatDoesNotAnswerTheCloseIsCut() throws Exception {
            start(Duration.ofSeconds(25), PING_TIMEOUT, ServerSetup.Limits.DEFAULT);
            try (RawWebSocket deaf = webSocket(WEB_SOCKET)) {
                offer(deaf.text());
                assertThat(deaf.send("abc").readToClose()).isTrue();
                Await.until("it is cut", deaf::isCut);
            }
        }

        /** A poll, two posts and another poll of each session at the same time: each is answered, whoever ends it. */
        @Test
        void whateverEndsASessionAnswersAllThatIsUnderWay() throws Exception {
            startWithoutHeartbeat();
            for (int round = 0; round < 50; round++) {
                String session = session();
                try (RawHttp poll = raw();
                        RawHttp message = raw();
                        RawHttp close = raw();
                        RawHttp secondPoll = raw()) {
                    poll.get(session);
                    request(message, "POST", session, "4hello");
                    request(close, "POST", session, "1");
                    secondPoll.get(session);
                    for (RawHttp each : List.of(poll, message, close, secondPoll)) {
                        assertThat(status(each.readResponse())).isIn(200, 400);
                    }
                }
                assertThat(status(get(session))).isEqualTo(400);
            }
        }

        @Test
        void nobodyElseUsesASession() throws Exception {
            startWithoutHeartbeat();
            String session = session();
            try (Socket thief = new Socket()) {
                thief.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.2"), 0));
                thief.connect(new InetSocketAddress("127.0.0.1", bench.port()));
                thief.getOutputStream()
                        .write(("GET " + session + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n").getBytes(UTF_8));
                byte[] start = thief.getInputStream().readNBytes(12);
                assertThat(new String(start, UTF_8)).isEqualTo("HTTP/1.1 400");
            }
            assertThat(status(post(session, "4still mine"))).isEqualTo(200);
            assertThat(body(get(session))).isEqualTo("4still mine");
        }
    }

    @Nested
    class Bounds {
        @Test
        void whoNeverReadsIsGivenUp() throws Exception {
            startWithoutHeartbeat();
            try (RawWebSocket deaf = new RawWebSocket(bench.port(), WEB_SOCKET, 4096)) {
                byte[] large = new byte[256 * 1024];
                int sent = 0;
                try {
                    for (; sent < 1000; sent++) {
                        deaf.send(large);
                    }
                } catch (IOException e) {
                    assertThat(e).isNotNull();
                }
                assertThat(sent).isLessThan(1000);
            } catch (IOException e) {
                assertThat(e).as("the connection is gone").isNotNull();
            }
            try (RawWebSocket other = webSocket(WEB_SOCKET)) {
                offer(other.text());
                assertThat(other.send("4hello").text()).isEqualTo("4hello");
            }
        }

        @Test
        void whatWaitsForAPollThatNeverComesHasAnEnd() throws Exception {
            startWithoutHeartbeat();
            String session = session();
            String many = "4x" + "\u001e4x".repeat(3000);
            int posts = 0;
            while (status(post(session, many)) == 200 && posts < 10) {
                posts++;
            }
            assertThat(posts).isBetween(3, 4);
            assertThat(status(get(session))).isEqualTo(400);
        }
    }

    @Nested
    class Upgrade {
        @Test
        void movesFromPollingToWebSocketAndFreesThePoll() throws Exception {
            startWithoutHeartbeat();
            String session = session();
            try (RawWebSocket socket = webSocket(overWebSocket(session))) {
                assertThat(socket.send("2probe").text()).isEqualTo("3probe");
                assertThat(body(get(session))).isEqualTo("6");
                assertThat(socket.send("5").send("4hello").text()).isEqualTo("4hello");
            }
        }

        @Test
        void ignoresPollsAfterwards() throws Exception {
            startWithoutHeartbeat();
            String session = session();
            try (RawWebSocket socket = upgraded(session)) {
                assertThat(status(get(session))).isEqualTo(400);
                assertThat(socket.send("4hello").text()).isEqualTo("4hello");
            }
        }

        /** Whether it comes a little before the last word about polling or behind it. */
        @Test
        void aPollThatHasOvertakenTheUpgradeIsRefused() throws Exception {
            startWithoutHeartbeat();
            for (int round = 0; round < 20; round++) {
                String session = session();
                try (RawHttp poll = raw();
                        RawWebSocket socket = webSocket(overWebSocket(session))) {
                    poll.get(session);
                    socket.sendTogether("2probe", "5");
                    assertThat(status(poll.readResponse())).isEqualTo(400);
                    assertThat(socket.text()).isEqualTo("3probe");
                }
            }
        }

        @Test
        void aPollThatWasThereBeforeIsAnswered() throws Exception {
            startWithoutHeartbeat();
            Await.until("it was there before", () -> {
                try (RawHttp poll = raw()) {
                    String session = session();
                    poll.get(session);
                    try (RawWebSocket socket = webSocket(overWebSocket(session))) {
                        socket.sendTogether("2probe", "5");
                        return body(poll.readResponse()).equals("6");
                    }
                } catch (IOException e) {
                    return false;
                }
            });
        }

        @Test
        void ignoresAnotherWebSocketAfterwards() throws Exception {
            startWithoutHeartbeat();
            String session = session();
            try (RawWebSocket socket = upgraded(session);
                    RawWebSocket another = webSocket(overWebSocket(session))) {
                assertThat(another.isOpen()).isTrue();
                assertThat(another.readToClose()).isTrue();
                assertThat(socket.send("4hello").text()).isEqualTo("4hello");
            }
        }

        private RawWebSocket upgraded(String session) throws Exception {
            RawWebSocket socket = webSocket(overWebSocket(session));
            assertThat(socket.send("2probe").text()).isEqualTo("3probe");
            assertThat(socket.send("5").send("4are you there").text()).isEqualTo("4are you there");
            return socket;
        }

        @Test
        void whatWaitsMovesAlongInOrderAndOnce() throws Exception {
            startWithoutHeartbeat();
            String session = session();
            post(session, "4one\u001e4two");
            try (RawWebSocket socket = webSocket(overWebSocket(session))) {
                assertThat(socket.sendByteByByte("2probe").text()).isEqualTo("3probe");
                socket.sendTogether("5", "4three");
                for (String expected : new String[] {"4one", "4two", "4three"}) {
                    assertThat(socket.text()).isEqualTo(expected);
                }
            }
        }

        @Test
        void aProbeThatIsNeverCompletedIsEndedAndTakesNothingAway() throws Exception {
            ServerSetup.Limits limits = new ServerSetup.Limits(Duration.ofSeconds(2), Duration.ofSeconds(60), 1024);
            start(Duration.ofSeconds(25), Duration.ofSeconds(20), limits);
            String session = session();
            try (RawWebSocket socket = webSocket(overWebSocket(session))) {
                assertThat(socket.send("2probe").text()).isEqualTo("3probe");
                post(session, "4one");
                assertThat(socket.readToClose()).isTrue();
            }
            assertThat(body(get(session))).isEqualTo("4one");
            Await.until("another may try", () -> {
                try (RawWebSocket socket = webSocket(overWebSocket(session))) {
                    return socket.isOpen() && socket.send("2probe").text().equals("3probe");
                } catch (IOException e) {
                    return false;
                }
            });
        }

        @ParameterizedTest
        @ValueSource(strings = {"5", "4hello", "2", "2hello", "abc"})
        void aWrongProbeIsEndedAndTheSessionGoesOn(String first) throws Exception {
            startWithoutHeartbeat();
            String session = session();
            try (RawWebSocket socket = webSocket(overWebSocket(session))) {
                assertThat(socket.send(first).readToClose()).isTrue();
            }
            post(session, "4one");
            assertThat(body(get(session))).isEqualTo("4one");
        }
    }
}
