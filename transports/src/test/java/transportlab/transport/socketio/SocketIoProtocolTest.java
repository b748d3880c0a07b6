package transportlab.transport.socketio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import transportlab.server.ServerSetup;
import transportlab.server.Sessions;
import transportlab.testing.Await;
import transportlab.testing.Bench;
import transportlab.testing.RawHttp;
import transportlab.testing.RawWebSocket;

/** Socket.IO from outside: the cases of the protocol's own test suite, and rooms, volatile events, and topics. */
class SocketIoProtocolTest {
    /** Longer than a test waits for anything: what ends by itself by then was not what the test is about. */
    private static final Duration NEVER = Duration.ofSeconds(60);

    private static final String TARGET = "/socket.io/?EIO=4&transport=websocket";
    private static final String POLLING = "/socket.io/?EIO=4&transport=polling";

    private Bench bench;

    @BeforeEach
    void start() throws Exception {
        start(NEVER);
    }

    /**
     * @param toConnect how long a client has to connect to a namespace
     */
    private void start(Duration toConnect) throws Exception {
        if (bench != null) {
            bench.close();
        }
        bench = Bench.of(
                SocketIo.upgrading(),
                Bench.Options.defaults()
                        .limits(new ServerSetup.Limits(toConnect, NEVER, 1024))
                        .sessions(Duration.ofMillis(300), NEVER, 1_000_000, Sessions.SLACK));
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    private RawWebSocket opened() throws IOException {
        RawWebSocket socket = new RawWebSocket(bench.port(), TARGET);
        assertThat(socket.text()).startsWith("0");
        return socket;
    }

    private RawWebSocket connected() throws IOException {
        RawWebSocket socket = opened().send("40");
        assertThat(socket.textBehindPings()).startsWith("40{\"sid\":\"");
        assertThat(socket.textBehindPings()).isEqualTo("42[\"auth\",{}]");
        return socket;
    }

    @Nested
    class Connect {
        @ParameterizedTest
        @ValueSource(strings = {"|{}", "{\"token\":\"123\"}|{\"token\":\"123\"}"})
        void toTheMainNamespace(String sentAndTold) throws Exception {
            String[] both = sentAndTold.split("\\|");
            try (RawWebSocket socket = opened().send("40" + both[0])) {
                assertThat(socket.textBehindPings()).matches("40\\{\"sid\":\"[\\w-]+\"}");
                assertThat(socket.textBehindPings()).isEqualTo("42[\"auth\"," + both[1] + "]");
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"/custom,|{}", "/custom|{}", "/custom,{\"token\":\"abc\"}|{\"token\":\"abc\"}"})
        void toACustomNamespace(String sentAndTold) throws Exception {
            String[] both = sentAndTold.split("\\|");
            try (RawWebSocket socket = opened().send("40" + both[0])) {
                assertThat(socket.textBehindPings()).matches("40/custom,\\{\"sid\":\"[\\w-]+\"}");
                assertThat(socket.textBehindPings()).isEqualTo("42/custom,[\"auth\"," + both[1] + "]");
            }
        }

        @Test
        void notToANamespaceOfAnyLength() throws Exception {
            for (int length : new int[] {127, 128, 5000}) {
                String name = "/" + "x".repeat(length);
                try (RawWebSocket socket = opened().send("40" + name + ",")) {
                    assertThat(socket.textBehindPings())
                            .isEqualTo("44" + name + ",{\"message\":\"Invalid namespace\"}");
                    socket.send("40");
                    assertThat(socket.textBehindPings())
                            .as("the session lives on")
                            .startsWith("40{");
                }
            }
        }

        @Test
        void notToAnUnknownNamespace() throws Exception {
            try (RawWebSocket socket = opened().send("40/random")) {
                assertThat(socket.textBehindPings()).isEqualTo("44/random,{\"message\":\"Invalid namespace\"}");
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"4abc", "4", "42[\"message\"]", "40[]", "41", "40{", "47"})
        void notWithAnInvalidHandshake(String packet) throws Exception {
            try (RawWebSocket socket = opened().send(packet)) {
                assertThat(socket.readToClose()).isTrue();
            }
        }

        @Test
        void whoNeverConnectsIsClosed() throws Exception {
            start(Duration.ofSeconds(2));
            try (RawWebSocket socket = opened()) {
                long begun = System.nanoTime();
                boolean closed = false;
                while (!closed) {
                    RawWebSocket.Frame frame = socket.read();
                    closed = frame.opcode() == 8;
                    if (!closed) {
                        assertThat(frame.text()).isEqualTo("2");
                        socket.send("3");
                    }
                }
                assertThat(System.nanoTime() - begun).isGreaterThan(1_000_000_000L);
            }
        }

        @Test
        void notTwice() throws Exception {
            try (RawWebSocket socket = connected().send("40")) {
                assertThat(socket.readToClose()).isTrue();
            }
        }
    }

    /** Who speaks as soon as it is connected hears first what comes with being connected. */
    @Test
    void theGreetingComesBeforeAnyAnswer() throws Exception {
        for (int round = 0; round < 20; round++) {
            try (RawWebSocket socket = opened().send("40")) {
                assertThat(socket.textBehindPings()).startsWith("40{");
                socket.send("421[\"message-with-ack\",2]");
                assertThat(socket.textBehindPings()).isEqualTo("42[\"auth\",{}]");
                assertThat(socket.textBehindPings()).isEqualTo("431[2]");
            }
        }
    }

    @Nested
    class Disconnect {
        @Test
        void fromTheMainNamespaceKeepsTheSession() throws Exception {
            try (RawWebSocket socket = connected().send("41")) {
                assertThat(socket.text()).isEqualTo("2");
            }
        }

        @Test
        void fromACustomNamespaceKeepsTheOther() throws Exception {
            try (RawWebSocket socket = connected().send("40/custom")) {
                assertThat(socket.textBehindPings()).startsWith("40/custom,");
                assertThat(socket.textBehindPings()).startsWith("42/custom,[\"auth\"");
                socket.send("41/custom").send("42[\"message\",\"message to main namespace\"]");
                assertThat(socket.textBehindPings()).isEqualTo("42[\"message-back\",\"message to main namespace\"]");
            }
        }

        @Test
        void byTheServer() throws Exception {
            try (RawWebSocket socket = connected().send("42[\"bye\"]")) {
                assertThat(socket.textBehindPings()).isEqualTo("41");
                assertThat(socket.send("42[\"message\"]").readToClose()).isTrue();
            }
        }
    }

    @Nested
    class Message {
        @Test
        void asText() throws Exception {
            try (RawWebSocket socket = connected().send("42[\"message\",1,\"2\",{\"3\":[true]}]")) {
                assertThat(socket.textBehindPings()).isEqualTo("42[\"message-back\",1,\"2\",{\"3\":[true]}]");
            }
        }

        @Test
        void withAttachments() throws Exception {
            String event = "452-[\"message\",{\"_placeholder\":true,\"num\":0},{\"_placeholder\":true,\"num\":1}]";
            try (RawWebSocket socket = connected().send(event)) {
                socket.send((byte) 1, (byte) 2, (byte) 3).send((byte) 4, (byte) 5, (byte) 6);
                assertThat(socket.textBehindPings()).isEqualTo(event.replace("message", "message-back"));
                assertThat(socket.read().payload()).containsExactly(1, 2, 3);
                assertThat(socket.read().payload()).containsExactly(4, 5, 6);
            }
        }

        /** Half a character came as an escape and goes back as one: no encoding carries it. */
        @Test
        void withHalfACharacter() throws Exception {
            try (RawWebSocket socket = connected().send("42[\"message\",\"\\ud83d\",\"\\ud83d\\ude00\"]")) {
                assertThat(socket.textBehindPings()).isEqualTo("42[\"message-back\",\"\\ud83d\",\"\ud83d\ude00\"]");
            }
        }

        @Test
        void withAsManyBytesAsMayComeTogether() throws Exception {
            String args = IntStream.range(0, 4)
                    .mapToObj(i -> ",{\"_placeholder\":true,\"num\":" + i + "}")
                    .collect(Collectors.joining());
            try (RawWebSocket socket = connected().send("454-[\"message\"" + args + "]")) {
                for (int i = 0; i < 4; i++) {
                    socket.send(new byte[1_000_000]);
                }
                assertThat(socket.textBehindPings()).startsWith("454-[\"message-back\"");
                for (int i = 0; i < 4; i++) {
                    assertThat(socket.read().payload()).hasSize(1_000_000);
                }
            }
        }

        @Test
        void asTextWithAcknowledgement() throws Exception {
            try (RawWebSocket socket = connected().send("42456[\"message-with-ack\",1,\"2\",{\"3\":[false]}]")) {
                assertThat(socket.textBehindPings()).isEqualTo("43456[1,\"2\",{\"3\":[false]}]");
            }
        }

        @Test
        void withAttachmentsAndAcknowledgement() throws Exception {
            String args = "{\"_placeholder\":true,\"num\":0},{\"_placeholder\":true,\"num\":1}]";
            try (RawWebSocket socket = connected().send("452-789[\"message-with-ack\"," + args)) {
                socket.send((byte) 1, (byte) 2, (byte) 3).send((byte) 4, (byte) 5, (byte) 6);
                assertThat(socket.textBehindPings()).isEqualTo("462-789[" + args);
                assertThat(socket.read().payload()).containsExactly(1, 2, 3);
                assertThat(socket.read().payload()).containsExactly(4, 5, 6);
            }
        }

        @Test
        void aNumberMayBeTheNameOfAnEvent() throws Exception {
            try (RawWebSocket socket = connected().send("42[1,\"nobody listens\"]")) {
                socket.send("42[\"message\",2]");
                assertThat(socket.textBehindPings()).isEqualTo("42[\"message-back\",2]");
            }
        }

        @Test
        void anAcknowledgementOfTheClientReachesTheServer() throws Exception {
            try (RawWebSocket socket = connected().send("42[\"ask-me\",\"how\"]")) {
                assertThat(socket.textBehindPings()).isEqualTo("420[\"question\",\"how\"]");
                assertThat(socket.send("430[\"well\"]").textBehindPings()).isEqualTo("42[\"answered\",\"well\"]");
            }
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "4abc",
                    "42{}",
                    "42[]",
                    "42[{}]",
                    "42[\"disconnect\"]",
                    "42",
                    "42abc[\"message-with-ack\",1,\"2\",{\"3\":[false]}]",
                    "43[1]",
                    "430{}",
                    "45-[\"message\"]",
                    "450-[\"message\"]",
                    "4599-[\"message\"]",
                    "451-[\"message\",{\"_placeholder\":true,\"num\":1}]",
                    "451-[\"message\",{\"_placeholder\":true,\"num\":\"0\"}]",
                    "42/custom,[\"message\"]",
                    "41{}"
                })
        void ofAnInvalidFormClosesTheConnection(String packet) throws Exception {
            try (RawWebSocket socket = connected().send(packet)) {
                assertThat(socket.readToClose()).isTrue();
            }
        }

        @Test
        void ofBytesThatNobodyWaitsForClosesTheConnection() throws Exception {
            try (RawWebSocket socket = connected().send((byte) 1)) {
                assertThat(socket.readToClose()).isTrue();
            }
        }

        @Test
        void ofTextWhereBytesAreDueClosesTheConnection() throws Exception {
            String event = "451-[\"message\",{\"_placeholder\":true,\"num\":0}]";
            try (RawWebSocket socket = connected().send(event).send("42[\"message\"]")) {
                assertThat(socket.readToClose()).isTrue();
            }
        }
    }

    @Nested
    class Rooms {
        @Test
        void whoIsInOneGetsWhatIsSentThereAndNobodyElse() throws Exception {
            try (RawWebSocket inside = connected();
                    RawWebSocket outside = connected();
                    RawWebSocket sender = connected()) {
                inside.send("42[\"join\",\"blue\"]").send("420[\"message-with-ack\"]");
                assertThat(inside.textBehindPings()).isEqualTo("430[]");
                sender.send("42[\"to-room\",\"blue\",1]").send("420[\"message-with-ack\"]");
                assertThat(sender.textBehindPings()).isEqualTo("430[]");
                assertThat(inside.textBehindPings()).isEqualTo("42[\"from-room\",1]");
                inside.send("42[\"leave\",\"blue\"]").send("421[\"message-with-ack\"]");
                assertThat(inside.textBehindPings()).isEqualTo("431[]");
                sender.send("42[\"to-room\",\"blue\",2]").send("421[\"message-with-ack\"]");
                assertThat(sender.textBehindPings()).isEqualTo("431[]");
                for (RawWebSocket other : new RawWebSocket[] {inside, outside}) {
                    assertThat(other.send("422[\"message-with-ack\"]").textBehindPings())
                            .isEqualTo("432[]");
                }
            }
        }

        @Test
        void aVolatileEventIsDroppedWhereNothingCanGoOut() throws Exception {
            try (RawHttp raw = new RawHttp(bench.port())) {
                String opened = raw.get(POLLING).readResponse();
                String session = POLLING + "&sid=" + opened.split("\"")[3];
                post(raw, session, "40");
                Await.until("it is greeted", () -> packets(raw, session).contains("42[\"auth\",{}]"));
                post(raw, session, "42[\"skip\",1]\u001e42[\"message\",2]");
                assertThat(packets(raw, session)).containsExactly("42[\"message-back\",2]");
            }
        }

        private static void post(RawHttp raw, String session, String body) throws IOException {
            raw.send("POST " + session + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: " + body.length() + "\r\n\r\n"
                    + body);
            assertThat(raw.readResponse()).startsWith("HTTP/1.1 200 ");
        }

        /** What a poll brings, but for pings. */
        private static List<String> packets(RawHttp raw, String session) {
            try {
                String answer = raw.get(session).readResponse();
                return Stream.of(answer.split("\r\n\r\n", 2)[1].split("\u001e"))
                        .filter(packet -> !packet.equals("2"))
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Test
        void aVolatileEventGoesOutWhereItCan() throws Exception {
            try (RawWebSocket socket = connected()) {
                Await.until("one of them meets no other write", () -> {
                    try {
                        socket.send("42[\"skip\",1]").send("42[\"message\",2]");
                        String first = socket.textBehindPings();
                        boolean skipped = first.equals("42[\"skipped\",1]");
                        String last = skipped ? socket.textBehindPings() : first;
                        assertThat(last).isEqualTo("42[\"message-back\",2]");
                        return skipped;
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
            }
        }
    }

    @Nested
    class Topic {
        @Test
        void updatesComeAsEventsFromWhereTheClientStands() throws Exception {
            bench.publish("one");
            bench.publish("two");
            try (RawWebSocket fresh = opened().send("40{\"topic\":\"main\"}");
                    RawWebSocket back = opened().send("40{\"topic\":\"main\",\"after\":1}")) {
                assertThat(fresh.textBehindPings()).startsWith("40{");
                assertThat(fresh.textBehindPings()).isEqualTo("42[\"update\",{\"at\":2}]");
                assertThat(back.textBehindPings()).startsWith("40{");
                assertThat(back.textBehindPings()).isEqualTo("42[\"update\",{\"n\":2,\"d\":\"two\"}]");
                fresh.send("42[\"message\",\"three\"]");
                assertThat(back.textBehindPings()).isEqualTo("42[\"update\",{\"n\":3,\"d\":\"three\"}]");
            }
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{\"topic\":\"no name!\"}",
                    "{\"topic\":1}",
                    "{\"topic\":\"main\",\"after\":-1}",
                    "{\"topic\":\"main\",\"after\":\"x\"}"
                })
        void aWrongOneIsRefused(String auth) throws Exception {
            try (RawWebSocket socket = opened().send("40" + auth)) {
                assertThat(socket.textBehindPings()).startsWith("44{\"message\":\"");
            }
        }
    }
}
