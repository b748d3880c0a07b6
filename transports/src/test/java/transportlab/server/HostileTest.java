package transportlab.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import transportlab.catalogue.Catalogue;
import transportlab.server.shared.Dispatched;
import transportlab.server.shared.Publishing;
import transportlab.testing.Await;
import transportlab.testing.Bench;
import transportlab.testing.Bench.Options;
import transportlab.testing.RawHttp;
import transportlab.testing.TestClient;
import transportlab.testing.Trials;

/** Raw sockets that do everything wrong, at each port, while others are served. */
class HostileTest {
    private static final ServerSetup.Limits SHORT =
            new ServerSetup.Limits(Duration.ofMillis(400), Duration.ofMillis(800), 1024);
    private static final int DRIP_MILLIS = 20;
    private static final int MOST_DRIPS = 1000;

    /** A way to open a port, and what is wrong behind it. */
    enum Attack {
        GARBAGE_AT_HTTP(Port.HTTP, "", garbage(), ""),
        GARBAGE_AT_TCP(Port.TCP, "", garbage(), ""),
        GARBAGE_BEHIND_A_SUBSCRIPTION(Port.TCP, "SUB main -\n", "\u007f\u00ff\u0001\u0002xyz", ""),
        GARBAGE_AT_THE_POLICY(Port.POLICY, "", garbage(), ""),
        HALF_A_REQUEST(Port.HTTP, "", "GET /poll HTTP/1.1\r\nHo", ""),
        HALF_A_SUBSCRIPTION(Port.TCP, "", "SUB ma", ""),
        HALF_A_MESSAGE(Port.TCP, "SUB main -\n", "\0\0\0\u0010half", ""),
        HALF_A_QUESTION(Port.POLICY, "", "<policy-f", ""),
        SILENCE_AT_TCP(Port.TCP, "", "", ""),
        SILENCE_AT_THE_POLICY(Port.POLICY, "", "", ""),
        A_HEAD_OF_100_000_BYTES(Port.HTTP, "", "GET /poll HTTP/1.1\r\nX: " + "x".repeat(100_000) + "\r\n\r\n", ""),
        A_SUBSCRIPTION_OF_100_000_BYTES(Port.TCP, "", "SUB " + "x".repeat(100_000), ""),
        A_QUESTION_OF_100_000_BYTES(Port.POLICY, "", "<policy-file-request" + "x".repeat(100_000), ""),
        A_LENGTH_OF_2_GIB(Port.TCP, "SUB main -\n", "\u007f\u00ff\u00ff\u00ff", ""),
        AN_ENDLESS_HEAD(Port.HTTP, "", "GET /poll HTTP/1.1\r\nHost: 127.0.0.1\r\nX: ", "x"),
        AN_ENDLESS_BODY(
                Port.HTTP, "", "POST /publish HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 60000\r\n\r\n", "x"),
        AN_ENDLESS_FORM(Port.HTTP, "", "POST /jsonp HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 60000\r\n\r\n", "x"),
        AN_ENDLESS_FRAME(Port.WEB_SOCKET, "", "\u0081\u00fe\u00ff\u00ff\0\0\0\0", "x"),
        AN_ENDLESS_SUBSCRIPTION(Port.TCP, "", "S", "\u0001"),
        AN_ENDLESS_MESSAGE(Port.TCP, "SUB main -\n", "\0\0\u00ff\u00ff", "x"),
        AN_UNMASKED_FRAME(Port.WEB_SOCKET, "", "\u0081\u0002hi", ""),
        RESERVED_BITS(Port.WEB_SOCKET, "", "\u00f1\u0082\0\0\0\0hi", ""),
        AN_UNKNOWN_OPCODE(Port.WEB_SOCKET, "", "\u0083\u0082\0\0\0\0hi", ""),
        A_LONG_PING(Port.WEB_SOCKET, "", "\u0089\u00fe\0\u00ff\0\0\0\0" + "x".repeat(255), ""),
        HTTP_AT_TCP(Port.TCP, "", "POST / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", ""),
        A_THOUSAND_SUBSCRIPTIONS(Port.TCP, "", "SUB main -\n".repeat(1000), ""),
        A_THOUSAND_QUESTIONS(Port.POLICY, "", "<policy-file-request/>\0".repeat(1000), "");

        private final Port port;
        private final String opening;
        private final String wrong;
        private final String drip;

        /**
         * @param drip sent again and again, a byte at a time, until the server has had enough
         */
        Attack(Port port, String opening, String wrong, String drip) {
            this.port = port;
            this.opening = opening;
            this.wrong = wrong;
            this.drip = drip;
        }

        private static String garbage() {
            byte[] bytes = new byte[5000];
            new Random(7).nextBytes(bytes);
            return new String(bytes, ISO_8859_1) + "\n\n";
        }
    }

    enum Port {
        HTTP,
        WEB_SOCKET,
        TCP,
        POLICY
    }

    private static Bench bench() throws Exception {
        return new Bench(Options.defaults().limits(SHORT), on -> {
            Mounts mounts = new Dispatched(on.mounts(), on.setup().executor());
            new Publishing(on.topics(), on.setup()).mount(mounts);
            Catalogue.all().forEach(each -> each.serve(mounts, on.topics(), on.setup()));
        });
    }

    @ParameterizedTest
    @EnumSource
    void isDroppedWhileOthersAreServed(Attack attack) throws Exception {
        try (Bench bench = bench()) {
            List<TestClient> others = others(bench);
            bench.publish("before");
            try (RawHttp attacker = open(bench, attack)) {
                bench.publish("meanwhile");
                others.forEach(other -> other.await(2));
                drip(attacker, attack.drip);
                attacker.readToEnd();
            }
            bench.publish("after");
            for (TestClient other : others) {
                other.await(3);
                assertThat(other.numbers)
                        .isEqualTo(LongStream.of(1, 2, 3).boxed().toList());
                assertThat(other.failures).hasValue(0);
            }
        }
    }

    private static List<TestClient> others(Bench bench) {
        List<TestClient> others = new ArrayList<>();
        for (String id : List.of("streaming", "websocket", "tcp")) {
            others.add(bench.client(Trials.transport(id), others.size()).awaitReady());
        }
        return others;
    }

    private static RawHttp open(Bench bench, Attack attack) throws IOException {
        RawHttp socket =
                switch (attack.port) {
                    case HTTP -> new RawHttp(bench.port());
                    case WEB_SOCKET -> upgraded(bench);
                    case TCP -> new RawHttp(bench.bound.ports().tcp());
                    case POLICY -> new RawHttp(bench.bound.ports().policy());
                };
        send(socket, attack.opening + attack.wrong);
        return socket;
    }

    private static RawHttp upgraded(Bench bench) throws IOException {
        RawHttp socket = new RawHttp(bench.port()).handshake("/ws?topic=main", "");
        socket.readUntil("\r\n\r\n");
        return socket;
    }

    /** A server that has dropped us already is what we want. */
    private static void send(RawHttp socket, String text) {
        try {
            socket.send(text);
        } catch (IOException e) {
            assertThat(e).hasMessageMatching("(?s).*(reset|Broken pipe|closed).*");
        }
    }

    /** A byte now and a byte then; the pause is a read that finds nothing. */
    private static void drip(RawHttp socket, String drip) throws IOException {
        if (drip.isEmpty()) {
            return;
        }
        socket.socket().setSoTimeout(DRIP_MILLIS);
        for (int i = 0; i < MOST_DRIPS; i++) {
            try {
                socket.socket().getOutputStream().write(drip.getBytes(ISO_8859_1));
                if (socket.socket().getInputStream().read() < 0) {
                    return;
                }
            } catch (SocketTimeoutException e) {
                continue;
            } catch (IOException e) {
                return;
            }
        }
        throw new AssertionError("the server took " + MOST_DRIPS + " drips");
    }

    @Test
    void answersAThousandPipelinedRequestsAndServesOthersMeanwhile() throws Exception {
        try (Bench bench = bench()) {
            List<TestClient> others = others(bench);
            bench.publish("one");
            try (RawHttp client = new RawHttp(bench.port())) {
                client.send("GET /poll?topic=main&after=0 HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".repeat(1000));
                for (int i = 0; i < 1000; i++) {
                    assertThat(client.readResponse()).startsWith("HTTP/1.1 200").endsWith("[{\"n\":1,\"d\":\"one\"}]");
                }
            }
            others.forEach(other -> other.await(1));
        }
    }

    @Test
    void leavesNoThreadAndNoDescriptorBehind() throws Exception {
        attackOnce();
        int threads = serverThreads();
        int descriptors = descriptors();
        attackOnce();
        Await.until("no thread is left", () -> serverThreads() <= threads);
        Await.until("no descriptor is left", () -> descriptors() <= descriptors);
    }

    private static void attackOnce() throws Exception {
        try (Bench bench = bench()) {
            List<RawHttp> attackers = new ArrayList<>();
            for (Attack attack : Attack.values()) {
                attackers.add(open(bench, attack));
            }
            try (RawHttp held = new RawHttp(bench.port())) {
                held.send("GET /long-poll?topic=main&after=0 HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".repeat(1000));
                for (RawHttp attacker : attackers) {
                    attacker.close();
                }
            }
        }
    }

    private static int serverThreads() {
        return (int) Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("server-"))
                .count();
    }

    private static int descriptors() {
        String[] open = new File("/proc/self/fd").list();
        return open == null ? 0 : open.length;
    }
}
