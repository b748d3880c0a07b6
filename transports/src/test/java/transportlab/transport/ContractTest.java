package transportlab.transport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import transportlab.catalogue.Catalogue;
import transportlab.client.Net;
import transportlab.client.TimedOut;
import transportlab.client.Waits;
import transportlab.experiment.Refusal;
import transportlab.io.Identity;
import transportlab.server.topic.Topics;
import transportlab.testing.Await;
import transportlab.testing.Bench;
import transportlab.testing.Bench.Options;
import transportlab.testing.NamesItsCase;
import transportlab.testing.TestClient;
import transportlab.wire.Kind;
import transportlab.wire.ledger.LedgerReport;
import transportlab.wire.ledger.Tally;
import transportlab.wire.link.Link;

/** What every transport promises, over real sockets. Most of it is waiting, so several wait at once. */
@Execution(ExecutionMode.CONCURRENT)
@ExtendWith(NamesItsCase.class)
class ContractTest {
    /** Far below what is published, far above what the sockets' buffers need to be read empty soon. */
    private static final long SLOW_BYTES_PER_SECOND = 256 * 1024;

    private static final Set<String> HOLDS_SOMETHING_OPEN =
            Set.of("streaming", "sse", "multipart", "forever-iframe", "websocket", "flashsocket", "tcp", "auto");

    static List<Transport> transports() {
        return Catalogue.all();
    }

    /** A server and clients; another place may be in between. */
    Bench bench(Transport transport, Options options) throws Exception {
        return Bench.of(transport, options);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("transports")
    void deliversEveryUpdateInOrderToEachClient(Transport transport) throws Exception {
        try (Bench bench = bench(transport, Options.defaults())) {
            List<TestClient> clients = IntStream.range(0, 5)
                    .mapToObj(i -> bench.client(transport, i).awaitReady())
                    .toList();
            for (int i = 1; i <= 300; i++) {
                bench.publish("update " + i);
            }
            for (TestClient client : clients) {
                client.await(300);
                assertThat(client.numbers)
                        .isEqualTo(LongStream.rangeClosed(1, 300).boxed().toList());
                assertThat(client.text(299)).isEqualTo("update 300");
                assertThat(client.lost).hasValue(0);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("transports")
    void losesAndRepeatsNothingOverThreeCuts(Transport transport) throws Exception {
        losesAndRepeatsNothing(transport, Options.defaults().toNoticeBreaks(transport));
    }

    /** The messages that go into the silence come among the updates, and cuts break them off too. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("transports")
    void losesAndRepeatsNothingOverThreeCutsWithAHeartbeat(Transport transport) throws Exception {
        losesAndRepeatsNothing(transport, Options.defaults().appHeartbeat(Duration.ofMillis(50)));
    }

    private void losesAndRepeatsNothing(Transport transport, Options options) throws Exception {
        try (Bench bench = bench(transport, options)) {
            TestClient client = bench.client(transport, 0).awaitReady();
            cutInTheMiddle(bench, client, 0, address -> client.reset());
            cutInTheMiddle(bench, client, 1, address -> bench.bound.cut(address, true));
            cutInTheMiddle(bench, client, 2, address -> bench.bound.cut(address, false));
            publishAndSend(bench, client, 3);
            client.await(80);
            Await.until("all messages are acknowledged", () -> client.acknowledged.size() >= 40);
            assertThat(client.numbers)
                    .isEqualTo(LongStream.rangeClosed(1, 80).boxed().toList());
            List<String> sent = client.payloads.stream()
                    .map(payload -> new String(payload, UTF_8))
                    .filter(text -> text.endsWith("from the client"))
                    .toList();
            assertThat(sent).hasSize(40).doesNotHaveDuplicates();
            assertThat(client.acknowledged).containsAll(identities(40));
            // a connection that was cut before its first byte counts nowhere, but is a failure; one that was idle is
            // none
            long closed = bench.net().report().all().get(Tally.Count.CLOSED);
            assertThat(Math.max(closed, client.failures.get())).isGreaterThanOrEqualTo(3);
        }
    }

    /** Cuts all connections while what was just published and sent is still under way. */
    private static void cutInTheMiddle(Bench bench, TestClient client, int round, Consumer<String> cut)
            throws Exception {
        client.await(20 * round);
        Await.until("it is connected", () -> !client.addresses().isEmpty());
        List<String> addresses = client.addresses();
        publishAndSend(bench, client, round);
        addresses.forEach(cut);
    }

    private static void publishAndSend(Bench bench, TestClient client, int round) {
        for (int i = 0; i < 10; i++) {
            bench.publish("from the server");
            client.send(round * 10 + i, "from the client");
        }
    }

    private static List<Identity> identities(int count) {
        return IntStream.range(0, count).mapToObj(i -> new Identity(0, i)).toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("transports")
    void tellsASlowReaderExactlyWhatItLostAndSparesItsNeighbours(Transport transport) throws Exception {
        Options options = Options.defaults().toNoticeBreaks(transport).topics(new Topics.Limits(4, 1000, 128 * 1024));
        try (Bench bench = bench(transport, options);
                Net slowNet = bench.net(Link.ofSlowReaders(SLOW_BYTES_PER_SECOND))) {
            TestClient slow = bench.client(slowNet, transport, 0).awaitReady();
            TestClient quick = bench.client(transport, 1).awaitReady();
            byte[] payload = "x".repeat(2000).getBytes(UTF_8);
            int published = 1500;
            for (int i = 1; i <= published; i++) {
                bench.publish(payload);
                if (i % 50 == 0) {
                    quick.await(i);
                }
            }
            bench.publish("the last one");
            quick.await(published + 1);
            assertThat(quick.lost).hasValue(0);
            Await.until("the slow reader is told of a loss", () -> slow.lost.get() > 0);
            slow.reset();
            Await.until(
                    "the slow reader has the rest",
                    () -> !slow.numbers.isEmpty() && slow.numbers.get(slow.numbers.size() - 1) == published + 1);
            assertThat(slow.numbers.size() + slow.lost.get()).isEqualTo(published + 1);
            assertThat(slow.numbers).isSorted().doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("transports")
    void endsInOrderWhileItWaits(Transport transport) throws Exception {
        try (Bench bench = bench(transport, Options.defaults())) {
            TestClient client = bench.client(transport, 0).awaitReady();
            bench.publish("one");
            client.await(1);
            var closed = client.close();
            bench.topics.end();
            closed.get(5, TimeUnit.SECONDS);
            assertThat(bench.net().report().inexact().connections).isZero();
            assertThat(client.addresses()).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("transports")
    void carriesAnUpdateOf64KiB(Transport transport) throws Exception {
        try (Bench bench = bench(transport, Options.defaults())) {
            TestClient client = bench.client(transport, 0).awaitReady();
            String text = "0123456789abcdef".repeat(4096);
            bench.publish(text);
            client.await(1);
            assertThat(client.text(0)).isEqualTo(text);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("transports")
    void carriesAnyTextUnchangedBothWays(Transport transport) throws Exception {
        String text =
                "emoji 😀 한글 \"quoted\" back\\slash CR\r\nLF tab\t line\u2028separator nul\u0000 end </script><!--";
        try (Bench bench = bench(transport, Options.defaults())) {
            TestClient client = bench.client(transport, 3).awaitReady();
            bench.publish(text);
            client.await(1);
            assertThat(client.text(0)).isEqualTo(text);
            client.send(0, text);
            client.await(2);
            assertThat(client.text(1)).isEqualTo("3.0 " + text);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("transports")
    void staysConnectedThroughSilence(Transport transport) throws Exception {
        Duration quarter = Duration.ofMillis(250);
        Options options = Options.defaults().silence(quarter, quarter, Duration.ofMillis(1500));
        try (Bench bench = bench(transport, options)) {
            TestClient client = bench.client(transport, 0).awaitReady();
            if (transport.info().id().equals("socketio")) {
                client.awaitUpgrade();
            }
            long opened = bench.net().report().all().get(Tally.Count.OPENED);
            long end = System.nanoTime() + Duration.ofSeconds(2).toNanos();
            Await.until("two seconds are over", () -> System.nanoTime() > end);
            bench.publish("after the silence");
            client.await(1);
            Tally all = bench.net().report().all();
            assertThat(client.failures).hasValue(0);
            assertThat(all.get(Tally.Count.OPENED)).isEqualTo(opened);
            assertThat(all.get(Tally.Count.CLOSED)).isLessThan(opened);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("transports")
    void doesNotLoseAnUpdateBetweenItsHeadAndTheFirstRead(Transport transport) throws Exception {
        try (Bench bench = bench(transport, Options.defaults())) {
            List<TestClient> clients = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                clients.add(bench.client(transport, i));
                bench.publish("update " + (i + 1));
            }
            Await.until("all are ready", () -> clients.stream().allMatch(c -> c.ready.get() > 0));
            bench.publish("the last one");
            for (TestClient client : clients) {
                Await.until(
                        "the last one",
                        () -> !client.numbers.isEmpty() && client.numbers.get(client.numbers.size() - 1) == 41);
                long first = client.numbers.get(0);
                assertThat(client.numbers)
                        .isEqualTo(LongStream.rangeClosed(first, 41).boxed().toList());
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("transports")
    void accountsForEveryByteWithoutARest(Transport transport) throws Exception {
        try (Bench bench = bench(transport, Options.defaults())) {
            TestClient client = bench.client(transport, 0).awaitReady();
            for (int i = 0; i < 20; i++) {
                bench.publish("ten bytes.");
                client.send(i, "a message");
            }
            client.await(40);
            Await.until("acknowledged", () -> client.acknowledged.size() == 20);
            LedgerReport report = bench.net().report();
            long payload =
                    client.payloads.stream().mapToLong(bytes -> bytes.length).sum();
            assertThat(report.all().down()[0]).as("payload down").isEqualTo(payload);
            assertThat(report.all().up()[0]).as("payload up").isEqualTo(payload - 200);
            assertThat(report.all().down()[7])
                    .as("bytes down to which dissectors() gave no kind")
                    .isZero();
            assertThat(report.all().up()[7])
                    .as("bytes up to which dissectors() gave no kind")
                    .isZero();
            assertThat(report.all().get(Tally.Count.UPDATES)).isEqualTo(40);
        }
    }

    static List<Transport> techniques() {
        return transports().stream().filter(each -> each.candidates().isEmpty()).toList();
    }

    /** No client waits for ever, neither when it opens nor when it closes. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("techniques")
    void givesUpWhatIsSwallowedAndTriesAgain(Transport transport) throws Exception {
        Map<String, Refusal> all =
                transport.essentials().stream().collect(Collectors.toMap(Function.identity(), id -> Refusal.SWALLOW));
        Duration soon = Duration.ofMillis(200);
        try (Bench bench = Bench.refusing(transport, all, Options.defaults())) {
            Waits waits = new Waits(soon, soon, soon, Duration.ZERO);
            TestClient client = TestClient.open(
                    bench.net().tab(0, null),
                    transport,
                    0,
                    "127.0.0.1:" + bench.port(),
                    TestClient.POLL_INTERVAL,
                    waits);
            Await.until("it gave up three times", () -> client.failures.get() >= 3);
            assertThat(client.causes).allSatisfy(cause -> assertThat(cause).isInstanceOf(TimedOut.class));
            assertThat(client.ready).hasValue(0);
            Await.until("what was given up is reset", () -> bench.net().report().inexact().connections >= 3);
            client.close().get(5, TimeUnit.SECONDS);
            assertThat(client.addresses()).isEmpty();
        }
    }

    /**
     * Only a technique that holds something open has a silence to fill; Engine.IO fills its own. The client is patient, so
     * that a slow machine is not taken for a stream that broke.
     */
    @ParameterizedTest(name = "{0}")
    @MethodSource("transports")
    void aHeartbeatFillsTheSilenceAndIsControl(Transport transport) throws Exception {
        Duration often = Duration.ofMillis(40);
        Duration patience = Duration.ofSeconds(10);
        Waits waits = new Waits(patience, patience, patience, patience);
        try (Bench bench = Bench.of(transport, Options.defaults().appHeartbeat(often))) {
            TestClient client = TestClient.open(
                            bench.net().tab(0, null),
                            transport,
                            0,
                            "127.0.0.1:" + bench.port(),
                            TestClient.POLL_INTERVAL,
                            waits)
                    .awaitReady();
            bench.publish("one");
            client.await(1);
            if (HOLDS_SOMETHING_OPEN.contains(transport.info().id())) {
                Await.until("five heartbeats", () -> client.positioned.get() >= 6);
            }
            bench.publish("two");
            client.await(2);
            LedgerReport report = bench.net().report();
            assertThat(client.numbers).containsExactly(1L, 2L);
            assertThat(client.failures).hasValue(0);
            assertThat(report.all().down()[Kind.PAYLOAD.ordinal()]).isEqualTo(6);
            assertThat(report.all().down()[Kind.OTHER.ordinal()]).isZero();
            assertThat(report.all().get(Tally.Count.UPDATES)).isEqualTo(2);
        }
    }
}
