package transportlab.measured;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import transportlab.catalogue.Catalogue;
import transportlab.client.Net;
import transportlab.experiment.Experiment;
import transportlab.measure.Measurement;
import transportlab.server.topic.Topics;
import transportlab.testing.Await;
import transportlab.testing.Bench;
import transportlab.testing.Later;
import transportlab.testing.Quiet;
import transportlab.testing.TestClient;
import transportlab.testing.Trials;
import transportlab.transport.Transport;
import transportlab.trial.StopSignal;
import transportlab.trial.TrialOutcome;
import transportlab.trial.TrialSettings;
import transportlab.trial.live.LiveStand;
import transportlab.wire.link.Link;

/** Many clients, too much work, and readers that are too slow. */
@Tag("measured")
class LoadTest {
    private static String ofWebSocket = "later";

    static List<Transport> transports() {
        return Catalogue.all();
    }

    /** Without those that only choose among others. */
    static List<Transport> techniques() {
        return Catalogue.all().stream()
                .filter(transport -> transport.candidates().isEmpty())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("transports")
    void twoThousandClientsLoseNothingAndTakeLittleMemory(Transport transport) throws Exception {
        long descriptors = descriptors();
        Measurement m = Trials.run(
                transport,
                "clients",
                "2000",
                "rate",
                "1",
                "duration",
                "10s",
                "rtt",
                "0ms",
                "poll-interval",
                "1s",
                "headers",
                "browser");
        System.out.printf(
                "%-14s 2,000 clients, 1/s, 10 s: %d of %d delivered, %.1f KiB a client (WebSocket %s), median %.1f ms,"
                        + " max %.0f ms%n",
                transport.info().id(),
                m.updates().delivered(),
                m.updates().expected(),
                m.cost().memoryBytesPerClient() / 1024.0,
                besideWebSocket(transport, m),
                m.latencyMicros().p50() / 1000.0,
                m.latencyMicros().max() / 1000.0);
        assertThat(m.updates().marked()).isFalse();
        assertThat(m.updates().delivered()).isEqualTo(m.updates().expected());
        assertThat(m.cost().memoryBytesPerClient()).isLessThanOrEqualTo(64 * 1024);
        Await.until("descriptors are as before", () -> descriptors() <= descriptors + 2);
    }

    /** An event a second up and the same down again, for each of them. */
    @ParameterizedTest
    @ValueSource(strings = {"socketio-polling", "socketio-websocket", "socketio"})
    void twoThousandSocketIoClientsLoseNothingEitherWay(String id) throws Exception {
        Measurement m = Trials.run(
                Trials.transport(id),
                "pattern",
                "echo",
                "clients",
                "2000",
                "rate",
                "1",
                "duration",
                "10s",
                "rtt",
                "0ms");
        System.out.printf(
                "%-18s 2,000 clients, 1/s each way, 10 s: %d of %d delivered, median %.1f ms, max %.0f ms%n",
                id,
                m.updates().delivered(),
                m.updates().expected(),
                m.latencyMicros().p50() / 1000.0,
                m.latencyMicros().max() / 1000.0);
        assertThat(m.updates().marked()).isFalse();
        assertThat(m.updates().delivered()).isEqualTo(m.updates().expected());
    }

    /** Memory a client of plain WebSocket, once that is known. */
    private static String besideWebSocket(Transport transport, Measurement m) {
        if (transport.info().id().equals("websocket")) {
            ofWebSocket = String.format("%.1f", m.cost().memoryBytesPerClient() / 1024.0);
        }
        return ofWebSocket;
    }

    @ParameterizedTest
    @MethodSource("techniques")
    void anOverloadIsMarkedAndCanBeStopped(Transport transport) throws Exception {
        Experiment e =
                Trials.experiment("clients", "200", "rate", "1000", "duration", "4s", "rtt", "0ms", "payload", "120");
        long[] heap = new long[2];
        Later.run(2500, () -> heap[0] = usedAfterCollection());
        Later.run(4500, () -> heap[1] = usedAfterCollection());
        Measurement m = Trials.run(transport, e.plan(0), TrialSettings.of(e, 0, 0));
        double grown = (heap[1] - heap[0]) / 1048576.0;
        System.out.printf(
                "%-14s overload, heap grew by %.1f MiB in 2 s%n",
                transport.info().id(), grown);
        assertThat(grown).isLessThan(64);
        System.out.printf(
                "%-14s overload, 200 clients at 1,000/s: %s, lateness %s, median %s us, max %d us%n",
                transport.info().id(),
                m.updates(),
                m.instrument().latenessMicros(),
                m.latencyMicros().p50(),
                m.latencyMicros().max());
        assertThat(m.updates().delivered() + m.updates().lost())
                .isEqualTo(m.updates().expected());
        assertThat(m.instrument().latenessMicros()).isNotNull();
        StopSignal stop = new StopSignal();
        CompletableFuture<TrialOutcome> run = Later.call(
                () -> Trials.outcome(transport, e.plan(0), TrialSettings.of(e, 0, 0), new LiveStand(), stop));
        Later.run(3000, stop::stop);
        Await.until("it was told to stop", stop::isStopped);
        Quiet quiet = Quiet.begin();
        long told = System.nanoTime();
        assertThat(run.get(20, TimeUnit.SECONDS).stopped()).isTrue();
        double seconds = (System.nanoTime() - told) / 1e9;
        System.out.printf(
                "%-14s stopped in overload after %.2f s%n", transport.info().id(), seconds);
        if (quiet.was()) {
            assertThat(seconds).isLessThan(2);
        }
    }

    @ParameterizedTest
    @MethodSource("techniques")
    void aSlowReaderCostsAWriteAndACursor(Transport transport) throws Exception {
        Bench.Options options = Bench.Options.defaults().topics(new Topics.Limits(4, 4096, 1024 * 1024));
        try (Bench bench = Bench.of(transport, options);
                Net slowNet = bench.net(Link.ofSlowReaders(64 * 1024))) {
            TestClient slow = TestClient.open(slowNet, transport, 0, "127.0.0.1:" + bench.port())
                    .awaitReady();
            TestClient quick = bench.client(transport, 1).awaitReady();
            byte[] payload = "x".repeat(10_000).getBytes(UTF_8);
            long before = usedAfterCollection();
            long began = System.nanoTime();
            int published = 0;
            while (System.nanoTime() - began < TimeUnit.SECONDS.toNanos(10)) {
                bench.publish(payload);
                published++;
                if (published % 20 == 0) {
                    quick.await(published);
                    quick.payloads.clear();
                    slow.payloads.clear();
                }
                long due = began + published * 1_000_000L;
                Await.until("its time", () -> System.nanoTime() >= due);
            }
            long after = usedAfterCollection();
            int total = published;
            quick.await(total);
            assertThat(quick.lost).hasValue(0);
            Await.until("it is told of a loss", () -> slow.lost.get() > 0);
            slow.reset();
            bench.publish("the last one");
            Await.until(
                    "it has the rest",
                    () -> !slow.numbers.isEmpty() && slow.numbers.get(slow.numbers.size() - 1) == total + 1);
            System.out.printf(
                    "%-14s slow reader, 10 s at %.1f MB/s: got %d, told of %d lost, of %d; heap grew by %.1f MiB%n",
                    transport.info().id(),
                    published / 1000.0,
                    slow.numbers.size(),
                    slow.lost.get(),
                    total + 1,
                    (after - before) / 1048576.0);
            assertThat(slow.numbers.size() + slow.lost.get()).isEqualTo(total + 1);
            assertThat(after - before).isLessThan(16L * 1024 * 1024);
        }
    }

    private static long usedAfterCollection() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static long descriptors() {
        try (var files = Files.list(Path.of("/proc/self/fd"))) {
            return files.count();
        } catch (IOException e) {
            return 0;
        }
    }
}
