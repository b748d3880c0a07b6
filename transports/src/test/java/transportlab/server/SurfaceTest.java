package transportlab.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import transportlab.io.Done;
import transportlab.io.Gone;
import transportlab.io.Headers;
import transportlab.io.MessageListener;
import transportlab.io.MessageSink;
import transportlab.io.UpdateRange;
import transportlab.server.shared.WebSocketEcho;
import transportlab.testing.Await;
import transportlab.testing.Bench;
import transportlab.testing.Bench.Options;
import transportlab.testing.Later;
import transportlab.testing.RawHttp;
import transportlab.testing.RawWebSocket;

/** What every engine behind the surface must do; written against {@link Mounts} alone. */
class SurfaceTest {
    private static final ByteBuffer EMPTY = ByteBuffer.allocate(0);

    private static Bench serving(Consumer<Mounts> mounted) throws Exception {
        return serving(Options.defaults(), mounted);
    }

    private static Bench serving(Options options, Consumer<Mounts> mounted) throws Exception {
        return new Bench(options, on -> mounted.accept(on.mounts()));
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(UTF_8));
    }

    private static void answer(Exchange exchange, String text) {
        exchange.respond(
                200,
                Headers.of("Content-Type", "text/plain"),
                bytes(text),
                UpdateRange.NONE,
                Connection.KEEP,
                Done.IGNORE);
    }

    @Test
    void answersAHeldRequestFromAnotherThread() throws Exception {
        CompletableFuture<Exchange> held = new CompletableFuture<>();
        try (Bench bench = serving(at -> at.http("/held", held::complete));
                RawHttp client = new RawHttp(bench.port())) {
            client.get("/held?a=1&b=%20x");
            Exchange exchange = held.get(5, TimeUnit.SECONDS);
            assertThat(exchange.request().method()).isEqualTo("GET");
            assertThat(exchange.request().path()).isEqualTo("/held");
            assertThat(exchange.request().query()).isEqualTo("a=1&b=%20x");
            assertThat(exchange.request().parameter("b")).contains(" x");
            assertThat(exchange.request().connection().address())
                    .isEqualTo("127.0.0.1:" + client.socket().getLocalPort());
            Thread other = new Thread(() -> answer(exchange, "late"), "test-other-0");
            other.start();
            other.join();
            assertThat(client.readResponse()).startsWith("HTTP/1.1 200").endsWith("late");
        }
    }

    @Test
    void sendsTheHeadWithAnEmptyFirstWriteAndEachWriteAsOneChunk() throws Exception {
        CompletableFuture<Sink> sink = new CompletableFuture<>();
        try (Bench bench = serving(at -> at.http("/stream", exchange -> {
                    Sink to = exchange.stream(200, Headers.of("Content-Type", "text/plain"));
                    to.write(EMPTY.duplicate(), UpdateRange.NONE, Done.either(() -> sink.complete(to)));
                }));
                RawHttp client = new RawHttp(bench.port())) {
            client.get("/stream");
            assertThat(client.readUntil("\r\n\r\n")).contains("Transfer-Encoding: chunked");
            CompletableFuture<Void> ended = new CompletableFuture<>();
            Sink to = sink.get(5, TimeUnit.SECONDS);
            to.write(
                    bytes("one"),
                    UpdateRange.NONE,
                    Done.either(() -> to.write(
                            bytes("three"),
                            UpdateRange.NONE,
                            Done.either(() -> to.end(Connection.KEEP, Done.either(() -> ended.complete(null)))))));
            assertThat(client.readUntil("0\r\n\r\n")).isEqualTo("3\r\none\r\n5\r\nthree\r\n0\r\n\r\n");
            ended.get(5, TimeUnit.SECONDS);
            client.get("/nothing");
            assertThat(client.readResponse()).startsWith("HTTP/1.1 404");
        }
    }

    @Test
    void closesBehindTheLastAnswer() throws Exception {
        try (Bench bench = serving(at -> {
                    at.http(
                            "/last",
                            exchange -> exchange.respond(
                                    204,
                                    Headers.NONE,
                                    EMPTY.duplicate(),
                                    UpdateRange.NONE,
                                    Connection.LAST,
                                    Done.IGNORE));
                    at.http("/last-stream", exchange -> {
                        Sink to = exchange.stream(200, Headers.NONE);
                        to.write(bytes("x"), UpdateRange.NONE, Done.either(() -> to.end(Connection.LAST, Done.IGNORE)));
                    });
                });
                RawHttp whole = new RawHttp(bench.port());
                RawHttp stream = new RawHttp(bench.port())) {
            assertThat(whole.get("/last").readToEnd())
                    .startsWith("HTTP/1.1 204")
                    .contains("Connection: close");
            assertThat(stream.get("/last-stream").readToEnd()).endsWith("1\r\nx\r\n0\r\n\r\n");
        }
    }

    @Test
    void holdsBackWritesOfAStalledReaderAtAFewBuffers() throws Exception {
        AtomicInteger written = new AtomicInteger();
        CompletableFuture<Throwable> failed = new CompletableFuture<>();
        try (Bench bench = serving(at ->
                        at.http("/flood", exchange -> flood(exchange.stream(200, Headers.NONE), written, failed)));
                RawHttp client = new RawHttp(bench.port(), 16 * 1024)) {
            client.get("/flood").readUntil("\r\n\r\n");
            AtomicInteger last = new AtomicInteger(-1);
            AtomicInteger still = new AtomicInteger();
            Await.until("writes stall", () -> {
                boolean same = last.getAndSet(written.get()) == written.get();
                return (same ? still.incrementAndGet() : still.updateAndGet(n -> 0)) > 200;
            });
            assertThat(written.get() * 1024).isBetween(16 * 1024, 1024 * 1024);
            assertThat(failed).isNotDone();
            int stalledAt = written.get();
            client.read(512 * 1024);
            Await.until("writes go on", () -> written.get() > stalledAt);
            client.reset();
            assertThat(failed.get(10, TimeUnit.SECONDS)).isNotNull();
        }
    }

    private static void flood(Sink sink, AtomicInteger written, CompletableFuture<Throwable> failed) {
        Runnable[] next = new Runnable[1];
        AtomicInteger turns = new AtomicInteger();
        next[0] = () -> {
            if (turns.getAndIncrement() == 0) {
                do {
                    sink.write(
                            bytes("x".repeat(1024)),
                            UpdateRange.NONE,
                            Done.of(
                                    () -> {
                                        written.incrementAndGet();
                                        next[0].run();
                                    },
                                    failed::complete));
                } while (turns.decrementAndGet() != 0);
            }
        };
        next[0].run();
    }

    @Test
    void tellsOnceThatAClientIsGoneAtTheLatestWithTheFailedWrite() throws Exception {
        for (boolean reset : new boolean[] {true, false}) {
            CompletableFuture<Exchange> held = new CompletableFuture<>();
            List<Gone> gone = new CopyOnWriteArrayList<>();
            try (Bench bench = serving(at -> at.http("/held", exchange -> {
                        exchange.onGone(gone::add);
                        held.complete(exchange);
                    }));
                    RawHttp client = new RawHttp(bench.port())) {
                client.get("/held");
                Sink sink = held.get(5, TimeUnit.SECONDS).stream(200, Headers.NONE);
                if (reset) {
                    client.reset();
                } else {
                    client.end();
                }
                AtomicReference<Throwable> failure = new AtomicReference<>();
                Await.until("a write fails", () -> {
                    sink.write(bytes("are you there"), UpdateRange.NONE, Done.of(() -> {}, failure::set));
                    return failure.get() != null;
                });
                Await.until("it is told", () -> !gone.isEmpty());
                assertThat(gone).hasSize(1);
                CompletableFuture<Gone> late = new CompletableFuture<>();
                held.get().onGone(late::complete);
                assertThat(late).as("at once if already gone").isDone();
            }
        }
    }

    @Test
    void abortsAHeldRequestByAReset() throws Exception {
        CompletableFuture<Exchange> held = new CompletableFuture<>();
        try (Bench bench = serving(at -> at.http("/held", held::complete));
                RawHttp client = new RawHttp(bench.port())) {
            client.get("/held");
            held.get(5, TimeUnit.SECONDS).abort();
            assertThat(client.readToEnd()).isEqualTo("[reset]");
        }
    }

    @Test
    void readsABodyInPiecesWithoutAThread() throws Exception {
        try (Bench bench = serving(at -> at.http("/body", exchange -> exchange.body(100, echo(exchange))));
                RawHttp client = new RawHttp(bench.port())) {
            client.send("POST /body HTTP/1.1\r\nHost: x\r\nContent-Length: 6\r\n\r\nab");
            client.send("cd");
            client.send("ef");
            assertThat(client.readResponse()).endsWith("abcdef");
            client.send("POST /body HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n");
            client.send("1\r\nc\r\n0\r\n\r\n");
            assertThat(client.readResponse()).endsWith("abc");
        }
    }

    @Test
    void refusesABodyThatIsTooLargeBeforeItHasEnded() throws Exception {
        try (Bench bench = serving(at -> at.http("/body", exchange -> exchange.body(100, echo(exchange))));
                RawHttp announced = new RawHttp(bench.port());
                RawHttp chunked = new RawHttp(bench.port())) {
            announced.send("POST /body HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n");
            assertThat(announced.readResponse()).startsWith("HTTP/1.1 413").contains("Connection: close");
            chunked.send(
                    "POST /body HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n65\r\n" + "x".repeat(101));
            assertThat(chunked.readResponse()).startsWith("HTTP/1.1 413");
        }
    }

    private static BodyListener echo(Exchange exchange) {
        return new BodyListener() {
            @Override
            public void whole(ByteBuffer body) {
                answer(exchange, UTF_8.decode(body).toString());
            }

            @Override
            public void tooLarge() {
                exchange.respond(413, Headers.NONE, bytes("too large"), UpdateRange.NONE, Connection.LAST, Done.IGNORE);
            }

            @Override
            public void failed(Throwable cause) {
                exchange.abort();
            }
        };
    }

    @Test
    void dropsSlowHeadsAndSlowBodies() throws Exception {
        ServerSetup.Limits limits = new ServerSetup.Limits(Duration.ofMillis(300), Duration.ofMillis(300), 1024);
        try (Bench bench = serving(Options.defaults().limits(limits), at -> {
                    at.http("/body", exchange -> exchange.body(1000, echo(exchange)));
                    at.http("/", exchange -> answer(exchange, "here"));
                });
                RawHttp slowHead = new RawHttp(bench.port());
                RawHttp slowBody = new RawHttp(bench.port());
                RawHttp idle = new RawHttp(bench.port())) {
            idle.get("/").readResponse();
            slowHead.send("GET / HTTP/1.1\r\nHost: ");
            slowBody.send("POST /body HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nab");
            slowHead.readToEnd();
            slowBody.readToEnd();
            assertThat(idle.get("/").readResponse())
                    .as("an idle connection stays")
                    .endsWith("here");
        }
    }

    @Test
    void answersPipelinedRequestsInOrder() throws Exception {
        List<Exchange> held = new CopyOnWriteArrayList<>();
        try (Bench bench = serving(at -> {
                    at.http("/held", held::add);
                    at.http("/now", exchange -> answer(exchange, "second"));
                });
                RawHttp client = new RawHttp(bench.port())) {
            String get = " HTTP/1.1\r\nHost: x\r\n\r\n";
            client.send("GET /held" + get + "GET /now" + get + "GET /held" + get);
            Await.until("the first is there", () -> held.size() == 1);
            answer(held.get(0), "first");
            assertThat(client.readResponse()).endsWith("first");
            assertThat(client.readResponse()).endsWith("second");
            Await.until("the third is there", () -> held.size() == 2);
            answer(held.get(1), "third");
            assertThat(client.readResponse()).endsWith("third");
        }
    }

    @Test
    void carriesHttpAndWebSocketOnOnePath() throws Exception {
        try (Bench bench = serving(at -> {
                    at.http("/both", exchange -> answer(exchange, "plain"));
                    at.webSocket("/both", handshake -> handshake.accept(Headers.NONE, new Listener()));
                });
                RawHttp plain = new RawHttp(bench.port());
                RawHttp socket = new RawHttp(bench.port())) {
            assertThat(plain.get("/both").readResponse()).endsWith("plain");
            assertThat(socket.handshake("/both", "").readUntil("\r\n\r\n"))
                    .startsWith("HTTP/1.1 101")
                    .contains("Sec-WebSocket-Accept: ");
        }
    }

    @Test
    void acceptsAndRefusesLateFromAnotherThread() throws Exception {
        Listener listener = new Listener();
        try (Bench bench = serving(at -> {
                    at.webSocket(
                            "/accept",
                            handshake -> later(() -> handshake.accept(Headers.of("X-Extra", "yes"), listener)));
                    at.webSocket(
                            "/refuse",
                            handshake -> later(() ->
                                    handshake.refuse(401, Headers.of("X-Extra", "no"), bytes("not you"), Done.IGNORE)));
                });
                RawHttp accepted = new RawHttp(bench.port());
                RawHttp refused = new RawHttp(bench.port())) {
            accepted.handshake("/accept", "Sec-WebSocket-Extensions: permessage-deflate\r\n");
            String head = accepted.readUntil("\r\n\r\n");
            assertThat(head).startsWith("HTTP/1.1 101").contains("X-Extra: yes").doesNotContain("Extensions");
            listener.sink.get(5, TimeUnit.SECONDS).write(true, bytes("hello"), UpdateRange.NONE, Done.IGNORE);
            assertThat(new String(accepted.read(7), UTF_8).substring(2)).isEqualTo("hello");
            refused.handshake("/refuse", "");
            assertThat(refused.readResponse())
                    .startsWith("HTTP/1.1 401")
                    .contains("X-Extra: no")
                    .endsWith("not you");
        }
    }

    private static void later(Runnable action) {
        Later.run(100, action);
    }

    @Test
    void refusesHandshakesThatAreWrongOrForeignBeforeATechniqueSeesThem() throws Exception {
        AtomicInteger seen = new AtomicInteger();
        try (Bench bench = serving(at -> at.webSocket("/ws", handshake -> seen.incrementAndGet()))) {
            String start = "GET /ws HTTP/1.1\r\nHost: 127.0.0.1\r\n";
            String upgrade = "Upgrade: websocket\r\nConnection: Upgrade\r\n";
            String key = "Sec-WebSocket-Key: MDEyMzQ1Njc4OWFiY2RlZg==\r\n";
            String version = "Sec-WebSocket-Version: 13\r\n";
            assertRefused(bench, start + "\r\n", "426", "Sec-WebSocket-Version: 13");
            assertRefused(
                    bench,
                    start + upgrade + key + "Sec-WebSocket-Version: 8\r\n\r\n",
                    "426",
                    "Sec-WebSocket-Version: 13");
            assertRefused(bench, start + upgrade + version + "Sec-WebSocket-Key: short\r\n\r\n", "400", "");
            assertRefused(bench, start + upgrade + key + version + "Origin: http://evil.example\r\n\r\n", "403", "");
            assertRefused(
                    bench, "GET /ws HTTP/1.1\r\nHost: evil.example\r\n" + upgrade + key + version + "\r\n", "403", "");
            assertThat(seen).hasValue(0);
        }
    }

    private static void assertRefused(Bench bench, String request, String status, String field) throws Exception {
        try (RawHttp client = new RawHttp(bench.port())) {
            assertThat(client.send(request).readResponse())
                    .startsWith("HTTP/1.1 " + status)
                    .contains(field)
                    .doesNotContain("Sec-WebSocket-Accept");
        }
    }

    @Test
    void theEchoGivesASignOfLifeInASilenceAndNoneWhileItSpeaks() throws Exception {
        Duration silence = Duration.ofMillis(200);
        Options options = Options.defaults().silence(Duration.ofSeconds(30), silence, Duration.ofSeconds(60));
        try (Bench bench = new Bench(options, on -> WebSocketEcho.mount(on.mounts(), on.setup()));
                RawWebSocket client = new RawWebSocket(bench.port(), WebSocketEcho.PATH)) {
            assertThat(client.read().opcode()).isEqualTo(9);
            assertThat(client.send("a").textBehindPings()).isEqualTo("a");
            assertThat(client.read().opcode()).as("again").isEqualTo(9);
        }
    }

    @Test
    void putsFragmentsTogetherAndKeepsTextAndBinaryApart() throws Exception {
        Listener listener = new Listener();
        try (Bench bench = serving(at -> at.webSocket("/ws", handshake -> handshake.accept(Headers.NONE, listener)));
                RawHttp client = new RawHttp(bench.port())) {
            client.handshake("/ws", "").readUntil("\r\n\r\n");
            client.frame(0x01, "a".getBytes(UTF_8));
            client.frame(0x89, "ping".getBytes(UTF_8));
            client.frame(0x80, "b".getBytes(UTF_8));
            client.frame(0x82, new byte[] {0, (byte) 255});
            Await.until("two messages", () -> listener.messages.size() == 2);
            assertThat(listener.messages.get(0)).isEqualTo("text ab");
            assertThat(listener.messages.get(1)).startsWith("binary");
            assertThat(client.read(6)).startsWith(0x8a, 4);
        }
    }

    @Test
    void closesWithTheCodeOfEitherSideAndRefusesBrokenText() throws Exception {
        for (int code : new int[] {1000, 1001, 3000, 4999}) {
            Listener listener = new Listener();
            try (Bench bench = serving(at -> at.webSocket("/ws", shake -> shake.accept(Headers.NONE, listener)));
                    RawHttp client = new RawHttp(bench.port())) {
                client.handshake("/ws", "").readUntil("\r\n\r\n");
                client.frame(0x88, new byte[] {(byte) (code >> 8), (byte) code});
                assertThat(client.read(4)).containsExactly(0x88, 2, code >> 8, code & 255);
                assertThat(listener.closed.get(5, TimeUnit.SECONDS)).isEqualTo(code + " clean");
                assertThat(client.readToEnd()).isEmpty();
            }
        }
        Listener listener = new Listener();
        try (Bench bench = serving(at -> at.webSocket("/ws", shake -> shake.accept(Headers.NONE, listener)));
                RawHttp server = new RawHttp(bench.port());
                RawHttp broken = new RawHttp(bench.port())) {
            server.handshake("/ws", "").readUntil("\r\n\r\n");
            listener.sink.get(5, TimeUnit.SECONDS).close(4000);
            assertThat(server.read(4)).containsExactly(0x88, 2, 4000 >> 8, 4000 & 255);
            broken.handshake("/ws", "").readUntil("\r\n\r\n");
            broken.frame(0x81, new byte[] {(byte) 0xff, (byte) 0xfe});
            assertThat(broken.read(4)).containsExactly(0x88, 2, 1007 >> 8, 1007 & 255);
        }
    }

    @Test
    void sendsPingsBesideAWriteAndDropsThoseThatPileUp() throws Exception {
        Listener listener = new Listener();
        try (Bench bench = serving(at -> at.webSocket("/ws", shake -> shake.accept(Headers.NONE, listener)));
                RawHttp client = new RawHttp(bench.port(), 16 * 1024)) {
            client.handshake("/ws", "").readUntil("\r\n\r\n");
            MessageSink sink = listener.sink.get(5, TimeUnit.SECONDS);
            CompletableFuture<Void> written = new CompletableFuture<>();
            byte[] large = new byte[4 * 1024 * 1024];
            sink.write(false, ByteBuffer.wrap(large), UpdateRange.NONE, Done.either(() -> written.complete(null)));
            for (int i = 0; i < 1000; i++) {
                sink.ping(EMPTY.duplicate());
            }
            assertThat(written).isNotDone();
            client.read(10 + large.length);
            written.get(10, TimeUnit.SECONDS);
            sink.write(true, bytes("end"), UpdateRange.NONE, Done.IGNORE);
            int pings = 0;
            byte[] head = client.read(2);
            while (head[0] == (byte) 0x89) {
                pings++;
                head = client.read(2);
            }
            assertThat(pings).isBetween(1, 2);
            client.frame(0x8a, "pong".getBytes(UTF_8));
            Await.until("a pong", () -> listener.pongs.get() == 1);
        }
    }

    @Test
    void noticesAWebSocketThatIsGone() throws Exception {
        for (boolean reset : new boolean[] {true, false}) {
            Listener listener = new Listener();
            try (Bench bench = serving(at -> at.webSocket("/ws", shake -> shake.accept(Headers.NONE, listener)));
                    RawHttp client = new RawHttp(bench.port())) {
                client.handshake("/ws", "").readUntil("\r\n\r\n");
                if (reset) {
                    client.reset();
                } else {
                    client.end();
                }
                assertThat(listener.closed.get(5, TimeUnit.SECONDS)).isEqualTo("1006 not clean");
            }
        }
    }

    @Test
    void abortsAWebSocketByAReset() throws Exception {
        Listener listener = new Listener();
        try (Bench bench = serving(at -> at.webSocket("/ws", shake -> shake.accept(Headers.NONE, listener)));
                RawHttp client = new RawHttp(bench.port())) {
            client.handshake("/ws", "").readUntil("\r\n\r\n");
            listener.sink.get(5, TimeUnit.SECONDS).abort();
            assertThat(client.readToEnd()).isEqualTo("[reset]");
            assertThat(listener.closed.get(5, TimeUnit.SECONDS)).endsWith("not clean");
        }
    }

    @Test
    void carriesAMessageOf16MiBInAnyNumberOfFragments() throws Exception {
        Bench.Options options = Options.defaults();
        try (Bench bench = new Bench(options, on -> WebSocketEcho.mount(on.mounts(), on.setup()));
                RawHttp client = new RawHttp(bench.port())) {
            client.handshake(WebSocketEcho.PATH, "").readUntil("\r\n\r\n");
            byte[] part = "x".repeat(1024 * 1024).getBytes(UTF_8);
            for (int i = 0; i < 16; i++) {
                client.frame((i == 15 ? 0x80 : 0) | (i == 0 ? 0x01 : 0x00), part);
            }
            byte[] head = client.read(10);
            assertThat(head[0]).isEqualTo((byte) 0x81);
            assertThat(ByteBuffer.wrap(head).getLong(2)).isEqualTo(16L * 1024 * 1024);
            client.read(16 * 1024 * 1024);
            client.frame(0x01, part);
            for (int i = 0; i < 16; i++) {
                client.frame(0x00, part);
            }
            assertThat(client.read(4)).containsExactly(0x88, 2, 1009 >> 8, 1009 & 255);
        }
    }

    /** Keeps what it is told. */
    private static final class Listener implements MessageListener {
        final CompletableFuture<MessageSink> sink = new CompletableFuture<>();
        final CompletableFuture<String> closed = new CompletableFuture<>();
        final List<String> messages = new CopyOnWriteArrayList<>(new ArrayList<>());
        final AtomicInteger pongs = new AtomicInteger();

        @Override
        public void opened(MessageSink to) {
            sink.complete(to);
        }

        @Override
        public void message(boolean text, ByteBuffer whole) {
            messages.add((text ? "text " : "binary ") + UTF_8.decode(whole));
        }

        @Override
        public void pong(ByteBuffer data) {
            pongs.incrementAndGet();
        }

        @Override
        public void closed(int code, boolean clean) {
            closed.complete(code + (clean ? " clean" : " not clean"));
        }
    }

    /** The client is away before it is accepted: nothing has opened, and that is told all the same. */
    @Test
    void tellsTheListenerOfAHandshakeWhoseClientIsAway() throws Exception {
        CompletableFuture<Handshake> asked = new CompletableFuture<>();
        CompletableFuture<Integer> closed = new CompletableFuture<>();
        try (Bench bench = serving(at -> at.webSocket("/ws", asked::complete));
                RawHttp client = new RawHttp(bench.port())) {
            client.handshake("/ws", "");
            Handshake handshake = asked.get(20, TimeUnit.SECONDS);
            client.reset();
            handshake.accept(Headers.NONE, new MessageListener() {
                @Override
                public void opened(MessageSink sink) {
                    sink.write(true, bytes("are you there"), UpdateRange.NONE, Done.IGNORE);
                }

                @Override
                public void message(boolean text, ByteBuffer whole) {}

                @Override
                public void closed(int code, boolean clean) {
                    closed.complete(code);
                }
            });
            assertThat(closed.get(20, TimeUnit.SECONDS)).isEqualTo(1006);
        }
    }
}
