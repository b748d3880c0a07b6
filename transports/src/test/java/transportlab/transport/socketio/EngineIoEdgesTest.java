package transportlab.transport.socketio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import transportlab.server.ServerSetup;
import transportlab.testing.Await;
import transportlab.testing.Bench;
import transportlab.testing.RawHttp;
import transportlab.testing.RawWebSocket;

/** Engine.IO from outside: what may go wrong beside the cases of the protocol's own test suite. */
class EngineIoEdgesTest extends EngineIoOutside {
    private static final String UNKNOWN = "{\"code\":1,\"message\":\"Session ID unknown\"}";

    @Nested
    class Handshake {
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
                String answer = raw.send(
                                "GET " + POLLING + " HTTP/1.1\r\nHost: 127.0.0.1\r\nSec-Fetch-Site: cross-site\r\n\r\n")
                        .readResponse();
                assertThat(status(answer)).as("an image of another site").isEqualTo(403);
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
        @Test
        void pollingTakesBase64InLines() throws Exception {
            startWithoutHeartbeat();
            String session = session();
            assertThat(status(post(session, "bAQID\nBA==\n\u001e4hello"))).isEqualTo(200);
            assertThat(body(get(session))).isEqualTo("bAQIDBA==\u001e4hello");
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
                        return status(post(session, "3")) == 400;
                    } catch (IOException e) {
                        return false;
                    }
                });
                assertThat(body(poll.readResponse())).isIn("1", UNKNOWN);
                assertThat(status(get(session))).isEqualTo(400);
            }
        }

        @Test
        void pollingClosesTheSessionUponBinaryContent() throws Exception {
            startWithoutHeartbeat();
            String session = session();
            try (RawHttp raw = raw()) {
                String answer = raw.send("POST " + session + " HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                                + "Content-Type: application/octet-stream\r\nContent-Length: 2\r\n\r\n4x")
                        .readResponse();
                assertThat(status(answer)).isEqualTo(400);
            }
            assertThat(body(get(session))).isEqualTo(UNKNOWN);
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
    class Close {
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

        /** Who is told of the end and says nothing is cut when a ping would have been answered. */
        @Test
        void aWebSocketThatDoesNotAnswerTheCloseIsCut() throws Exception {
            start(NEVER, PING_TIMEOUT, LIMITS);
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

        /** A held poll is silence too: where the connection may be silent no longer it ends, and does not hang. */
        @Test
        void aPollOnAConnectionThatMayBeSilentNoLongerIsEnded() throws Exception {
            stop();
            bench = Bench.of(
                    SocketIo.upgrading(),
                    Bench.Options.defaults()
                            .silence(NEVER, NEVER, Duration.ofMillis(500))
                            .sessions(NEVER, NEVER, 1_000_000, SLACK));
            String session = session();
            try (RawHttp poll = raw()) {
                poll.get(session);
                assertThat(poll.readToEnd()).doesNotContain("200");
            }
            assertThat(status(get(session))).isEqualTo(400);
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
            ServerSetup.Limits limits = new ServerSetup.Limits(Duration.ofSeconds(4), NEVER, 1024);
            start(NEVER, NEVER, limits);
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
