package transportlab.transport.socketio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import transportlab.io.Json;
import transportlab.testing.Await;
import transportlab.testing.RawHttp;
import transportlab.testing.RawWebSocket;

/** Engine.IO from outside: the cases of the protocol's own test suite. */
class EngineIoProtocolTest extends EngineIoOutside {
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
        @ValueSource(
                strings = {"/engine.io/?EIO=4", "/engine.io/?EIO=4&transport=abc", "/engine.io/?EIO=4&transport=%25zz"})
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

        @Test
        void webSocketClosesTheSession() throws Exception {
            try (RawWebSocket socket = webSocket(WEB_SOCKET)) {
                offer(socket.text());
                assertThat(socket.send("1").readToClose()).isTrue();
            }
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
    }
}
