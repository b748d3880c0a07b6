package transportlab.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import transportlab.io.ByteListener;
import transportlab.io.ByteSink;
import transportlab.io.Done;
import transportlab.io.Gone;
import transportlab.io.PortRole;
import transportlab.io.UpdateRange;
import transportlab.testing.Await;
import transportlab.testing.Bench;
import transportlab.testing.Bench.Options;
import transportlab.testing.RawHttp;

/** What the surface promises of a plain TCP connection. */
class PlainTcpTest {
    private static final int WRITES = 100;

    /** Keeps all it is told. */
    private static final class Listener implements ByteListener {
        private final BlockingQueue<String> said = new LinkedBlockingQueue<>();
        private volatile ByteSink sink;

        @Override
        public void opened(ByteSink to) {
            sink = to;
            said.add("opened");
        }

        @Override
        public void bytes(ByteBuffer some) {
            said.add(UTF_8.decode(some).toString());
        }

        @Override
        public void ended() {
            said.add("ended");
        }

        @Override
        public void gone(Gone how) {
            said.add("gone " + how);
        }

        String next() throws InterruptedException {
            return said.poll(5, TimeUnit.SECONDS);
        }
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(UTF_8));
    }

    private static Bench serving(Listener listener, Options options) throws Exception {
        return new Bench(options, on -> on.mounts().tcp(PortRole.TCP, () -> listener));
    }

    private static RawHttp client(Bench bench) throws Exception {
        return new RawHttp(bench.bound.ports().tcp());
    }

    @Test
    void carriesBytesBothWaysAndEndsWithAFinEachWay() throws Exception {
        Listener listener = new Listener();
        try (Bench bench = serving(listener, Options.defaults());
                RawHttp client = client(bench)) {
            assertThat(listener.next()).isEqualTo("opened");
            client.send("up");
            assertThat(listener.next()).isEqualTo("up");
            listener.sink.write(bytes("down"), UpdateRange.NONE, Done.either(() -> listener.sink.end(Done.IGNORE)));
            assertThat(client.readToEnd()).isEqualTo("down");
            client.send("still up");
            assertThat(listener.next()).isEqualTo("still up");
            client.socket().shutdownOutput();
            assertThat(listener.next()).isEqualTo("ended");
            assertThat(listener.next()).isEqualTo("gone FIN");
        }
        assertThat(listener.said).isEmpty();
    }

    @Test
    void aResetIsToldOnceAndAWriteBehindItFails() throws Exception {
        Listener listener = new Listener();
        try (Bench bench = serving(listener, Options.defaults());
                RawHttp client = client(bench)) {
            assertThat(listener.next()).isEqualTo("opened");
            client.reset();
            assertThat(listener.next()).isEqualTo("gone RESET");
            CompletableFuture<Throwable> failed = new CompletableFuture<>();
            listener.sink.write(bytes("late"), UpdateRange.NONE, Done.of(() -> {}, failed::complete));
            assertThat(failed.get(5, TimeUnit.SECONDS)).isNotNull();
        }
        assertThat(listener.said).isEmpty();
    }

    @Test
    void aStalledReaderHoldsOneWriteBackAndThenGetsEverything() throws Exception {
        Listener listener = new Listener();
        try (Bench bench = serving(listener, Options.defaults());
                RawHttp client = new RawHttp(bench.bound.ports().tcp(), 4096)) {
            assertThat(listener.next()).isEqualTo("opened");
            AtomicInteger written = new AtomicInteger();
            CompletableFuture<Void> ended = new CompletableFuture<>();
            flood(listener.sink, written, ended);
            int before = -1;
            while (before != written.get()) {
                before = written.get();
                CompletableFuture<Void> pause = new CompletableFuture<>();
                bench.setup.scheduler().schedule(() -> pause.complete(null), 50, TimeUnit.MILLISECONDS);
                pause.get(5, TimeUnit.SECONDS);
            }
            assertThat(written.get()).isBetween(1, WRITES * 2 / 5);
            assertThat(client.readToEnd()).hasSize(WRITES * 10_000);
            ended.get(5, TimeUnit.SECONDS);
        }
    }

    private static void flood(ByteSink sink, AtomicInteger written, CompletableFuture<Void> ended) {
        if (written.get() == WRITES) {
            sink.end(Done.either(() -> ended.complete(null)));
            return;
        }
        sink.write(
                ByteBuffer.wrap(new byte[10_000]),
                UpdateRange.NONE,
                Done.of(
                        () -> {
                            written.incrementAndGet();
                            flood(sink, written, ended);
                        },
                        ended::completeExceptionally));
    }

    @Test
    void aConnectionThatIsSilentForTooLongEnds() throws Exception {
        Listener listener = new Listener();
        Duration idle = Duration.ofMillis(300);
        ServerSetup.Limits often = new ServerSetup.Limits(Duration.ofMillis(100), Duration.ofMillis(100), 1);
        Options options = Options.defaults().silence(idle, idle, idle).limits(often);
        try (Bench bench = serving(listener, options);
                RawHttp client = client(bench)) {
            assertThat(client.readToEnd()).isEqualTo("[reset]");
            assertThat(listener.next()).isEqualTo("opened");
            assertThat(listener.next()).isEqualTo("gone TIMEOUT");
        }
    }

    @Test
    void stoppingEndsOpenConnectionsAndFreesThePort() throws Exception {
        Listener listener = new Listener();
        int port;
        try (Bench bench = serving(listener, Options.defaults())) {
            port = bench.bound.ports().tcp();
            RawHttp client = client(bench);
            assertThat(listener.next()).isEqualTo("opened");
            bench.bound.stop();
            assertThat(client.readToEnd()).isIn("", "[reset]");
        }
        assertThat(listener.next()).isEqualTo("gone STOPPED");
        Await.until("the port is free", () -> isFree(port));
    }

    @Test
    void aListenerThatThrowsLosesItsConnectionAlone() throws Exception {
        AtomicInteger opened = new AtomicInteger();
        try (Bench bench = new Bench(Options.defaults(), on -> on.mounts()
                        .tcp(PortRole.TCP, () -> new EchoOrThrow(opened.getAndIncrement() == 0)));
                RawHttp bad = client(bench)) {
            bad.send("x");
            assertThat(bad.readToEnd()).isEqualTo("[reset]");
            try (RawHttp good = client(bench)) {
                assertThat(good.send("hello\n").readUntil("\n")).isEqualTo("hello\n");
            }
        }
    }

    @Test
    void aListenerThatThrowsWhereverItIsToldLosesItsConnectionAlone() throws Exception {
        for (String where : new String[] {"opened", "tick", "gone"}) {
            AtomicInteger made = new AtomicInteger();
            ServerSetup.Limits often = new ServerSetup.Limits(Duration.ofMillis(40), Duration.ofMillis(40), 1);
            try (Bench bench = new Bench(Options.defaults().limits(often), on -> on.mounts()
                            .tcp(PortRole.TCP, () -> new ThrowingOnce(made.getAndIncrement() == 0 ? where : "")));
                    RawHttp bad = client(bench)) {
                if (where.equals("gone")) {
                    bad.reset();
                } else {
                    assertThat(bad.readToEnd()).as(where).isEqualTo("[reset]");
                }
                try (RawHttp good = client(bench)) {
                    assertThat(good.send("hello\n").readUntil("\n")).as(where).isEqualTo("hello\n");
                }
            }
        }
    }

    /** Sends back what comes; throws at one place. */
    private static final class ThrowingOnce implements ByteListener {
        private final String where;
        private final EchoOrThrow echo = new EchoOrThrow(false);

        ThrowingOnce(String where) {
            this.where = where;
        }

        private void at(String here) {
            if (here.equals(where)) {
                throw new IllegalStateException("on purpose");
            }
        }

        @Override
        public void opened(ByteSink to) {
            at("opened");
            echo.opened(to);
        }

        @Override
        public void bytes(ByteBuffer some) {
            echo.bytes(some);
        }

        @Override
        public void tick(long nowNanos) {
            at("tick");
        }

        @Override
        public void ended() {}

        @Override
        public void gone(Gone how) {
            at("gone");
        }
    }

    /** Sends back what comes, or throws. */
    private static final class EchoOrThrow implements ByteListener {
        private final boolean throwing;
        private ByteSink sink;

        EchoOrThrow(boolean throwing) {
            this.throwing = throwing;
        }

        @Override
        public void opened(ByteSink to) {
            sink = to;
        }

        @Override
        public void bytes(ByteBuffer some) {
            if (throwing) {
                throw new IllegalStateException("on purpose");
            }
            sink.write(copy(some), UpdateRange.NONE, Done.IGNORE);
        }

        private static ByteBuffer copy(ByteBuffer some) {
            byte[] copy = new byte[some.remaining()];
            some.get(copy);
            return ByteBuffer.wrap(copy);
        }

        @Override
        public void ended() {}

        @Override
        public void gone(Gone how) {}
    }

    private static boolean isFree(int port) {
        try (var socket = new java.net.ServerSocket(port)) {
            return socket.isBound();
        } catch (java.io.IOException e) {
            return false;
        }
    }
}
