package transportlab.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import transportlab.client.Tab;
import transportlab.io.ConnId;
import transportlab.server.ResponseHeaders;
import transportlab.testing.Await;
import transportlab.testing.Bench;
import transportlab.testing.NamesItsCase;
import transportlab.testing.TestClient;
import transportlab.testing.Trials;
import transportlab.transport.Transport;
import transportlab.trial.model.ModelStage;
import transportlab.wire.ledger.Ledger;
import transportlab.wire.ledger.LedgerReport;
import transportlab.wire.ledger.OpenConnections;
import transportlab.wire.ledger.Tally;
import transportlab.wire.ledger.Tally.Count;
import transportlab.wire.trace.Trace;

/**
 * One client, ten updates, byte for byte, with the kind of each byte assigned by hand in {@code golden/<id>.txt}; fed
 * to the ledger without any network, in any split.
 */
@ExtendWith(NamesItsCase.class)
class GoldenLedgerTest {
    private static final Duration POLL_INTERVAL = Duration.ofMillis(200);
    private static final int MOST_AGAIN = 4;
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final Path SEEN = Path.of("target/golden-seen");

    static List<Named<Transport>> transports() {
        return Trials.everyTransport();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("transports")
    void theWireInVirtualTimeIsAsWrittenDown(Transport transport) throws Exception {
        String id = transport.info().id();
        String seen = seen(transport, new Virtual());
        boolean isOther = seen.equals(other(transport).toString())
                && !seen.equals(golden(transport).toString());
        assertSeen(isOther ? id + "-or.txt" : id + ".txt", seen);
    }

    /**
     * Which of two connections is served first is chance: who uses several may have to show it once more, or has two
     * transcripts that are both right.
     */
    @Tag("measured")
    @ParameterizedTest(name = "{0}")
    @MethodSource("transports")
    void theWireIsAsWrittenDown(Transport transport) throws Exception {
        String id = transport.info().id();
        String seen = seen(transport, new Real());
        for (int again = 0; again < MOST_AGAIN && exists(id + ".txt") && !isGolden(id, seen); again++) {
            System.out.println(id + ": shown again, another connection was served first");
            seen = seen(transport, new Real());
        }
        boolean isOther = seen.equals(other(transport).toString())
                && !seen.equals(golden(transport).toString());
        assertSeen(isOther ? id + "-or.txt" : id + ".txt", seen);
    }

    private static boolean isGolden(String id, String seen) throws IOException {
        return List.of(golden(id + ".txt").toString(), golden(id + "-or.txt").toString())
                .contains(seen);
    }

    /** Where a transcript is made: on real sockets, or in virtual time. */
    private interface Place {
        Bench bench(Transport transport, Bench.Options options) throws Exception;

        long nanoTime();

        void until(String what, BooleanSupplier condition);
    }

    private static final class Real implements Place {
        @Override
        public Bench bench(Transport transport, Bench.Options options) throws Exception {
            return Bench.of(transport, options);
        }

        @Override
        public long nanoTime() {
            return System.nanoTime();
        }

        @Override
        public void until(String what, BooleanSupplier condition) {
            Await.until(what, condition);
        }
    }

    private static final class Virtual implements Place {
        private final ModelStage stage = new ModelStage();

        @Override
        public Bench bench(Transport transport, Bench.Options options) throws Exception {
            return Bench.of(transport, options, stage);
        }

        @Override
        public long nanoTime() {
            return stage.time().nanoTime();
        }

        @Override
        public void until(String what, BooleanSupplier condition) {
            stage.until(what, condition);
        }
    }

    private static String seen(Transport transport, Place place) throws Exception {
        Trace trace = new Trace(place.nanoTime(), 1 << 20);
        try (Bench bench = place.bench(transport, Bench.Options.defaults().headers(ResponseHeaders.Set.BROWSER))) {
            Tab dialer = bench.net().tab(0, trace);
            TestClient client = TestClient.open(dialer, transport, 0, "127.0.0.1:" + bench.port(), POLL_INTERVAL);
            place.until("it is ready", () -> client.ready.get() > 0);
            if (transport.info().id().equals("socketio")) {
                place.until("the upgrade has ended", () -> !client.upgrades.isEmpty());
            }
            for (int i = 1; i <= 10; i++) {
                int number = i;
                bench.publish(i == 5 ? "\"five\"\\\u0000\n." : "update " + i);
                place.until("update " + i, () -> client.numbers.size() >= number);
                if (i == 5) {
                    awaitAnEmptyAnswer(bench, transport, place);
                }
            }
            long asked = Math.min(requests(golden(transport)), requests(other(transport)));
            place.until("all is asked, and what is answered is answered", () -> isQuiet(bench, asked));
            CompletableFuture<Void> closing = new CompletableFuture<>();
            CompletableFuture<Void> closed = client.closing(closing);
            place.until("it asks nothing more", closing::isDone);
            bench.topics.end();
            place.until("all is closed", closed::isDone);
        }
        return Transcript.of(trace.events()).toString();
    }

    private static void assertSeen(String name, String seen) throws IOException {
        Path file = SEEN.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, seen);
        assertThat(exists(name))
                .withFailMessage(
                        "no golden file yet; what was seen is in transports/%s: check it by hand, byte for byte, "
                                + "and keep it as transports/%s",
                        file, GOLDEN.resolve(name))
                .isTrue();
        assertThat(seen)
                .as("what was seen is in transports/%s", file)
                .isEqualTo(golden(name).toString());
    }

    /** What goes up differs by the body of a POST, by a form, and by a length in front. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"long-polling", "jsonp-polling", "tcp"})
    void theWayUpIsAsWrittenDown(String id) throws Exception {
        Transport transport = Trials.transport(id);
        Trace trace = new Trace(System.nanoTime(), 1 << 20);
        try (Bench bench = Bench.of(transport, Bench.Options.defaults())) {
            TestClient client = TestClient.open(
                            bench.net().tab(0, trace), transport, 0, "127.0.0.1:" + bench.port(), POLL_INTERVAL)
                    .awaitReady();
            client.send(0, "plain");
            client.send(1, "\"a\" + b\\ %&= <\u00e9\ud55c>\r\n\u0001");
            Await.until("both are acknowledged", () -> client.acknowledged.size() == 2);
            client.close();
        }
        List<Transcript.Line> up = Transcript.of(trace.events()).lines().stream()
                .filter(line -> line.direction() == Direction.UP)
                .filter(line -> !new String(line.bytes(), UTF_8).startsWith("GET "))
                .map(line -> new Transcript.Line(0, line.direction(), line.kind(), line.bytes()))
                .toList();
        assertSeen("up/" + id + ".txt", new Transcript(up).toString());
    }

    /** A client that polls by a clock gets one, however long that takes; no other does within two intervals. */
    private static void awaitAnEmptyAnswer(Bench bench, Transport transport, Place place) throws IOException {
        long before = bench.net().report().all().get(Count.EMPTY);
        long end = place.nanoTime() + 2 * POLL_INTERVAL.toNanos();
        boolean polls = isAnsweredEmpty(transport);
        place.until("an empty answer", () -> {
            boolean seen = bench.net().report().all().get(Count.EMPTY) > before;
            return seen || !polls && place.nanoTime() > end;
        });
    }

    /** Whether there is an empty answer between the first update and the last. */
    private static boolean isAnsweredEmpty(Transport transport) throws IOException {
        List<Transcript.Line> lines = golden(transport).lines();
        List<Integer> updates = IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).kind() == Kind.PAYLOAD)
                .boxed()
                .toList();
        return !updates.isEmpty()
                && empty(transport, lines.subList(0, updates.get(updates.size() - 1)))
                        > empty(transport, lines.subList(0, updates.get(0)));
    }

    private static long empty(Transport transport, List<Transcript.Line> lines) {
        return feed(transport, new Transcript(lines), Integer.MAX_VALUE, new Random(0))
                .all()
                .get(Count.EMPTY);
    }

    /** The last poll is on its way, held or answered, before the client closes. */
    private static boolean isQuiet(Bench bench, long asked) {
        Tally all = bench.net().report().all();
        return all.started() >= asked && all.started() - all.get(Count.COMPLETED) <= 1;
    }

    private static long requests(Transcript golden) {
        return golden.lines().stream()
                .filter(line -> line.direction() == Direction.UP && line.kind() == Kind.HEADERS)
                .filter(line -> new String(line.bytes(), UTF_8).startsWith("GET "))
                .count();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("transports")
    void givesTheSameInAnySplit(Transport transport) throws IOException {
        Transcript golden = existing(transport);
        LedgerReport whole = feed(transport, golden, Integer.MAX_VALUE, new Random(0));
        LedgerReport byteByByte = feed(transport, golden, 1, new Random(0));
        assertThat(kinds(whole)).isEqualTo(kinds(golden));
        assertThat(kinds(byteByByte)).isEqualTo(kinds(golden));
        assertThat(whole.all().get(Count.UPDATES)).isEqualTo(10);
        for (int seed = 1; seed <= 1000; seed++) {
            LedgerReport split = feed(transport, golden, 40, new Random(seed));
            assertThat(kinds(split)).as("seed " + seed).isEqualTo(kinds(golden));
            assertThat(split.all().counts()[Count.COMPLETED.ordinal()])
                    .isEqualTo(whole.all().get(Count.COMPLETED));
            assertThat(split.all().get(Count.UPDATES)).isEqualTo(10);
            assertThat(split.all().framesDown()).isEqualTo(whole.all().framesDown());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("transports")
    void placesThreeGarbageBytesUnderOther(Transport transport) throws IOException {
        Transcript golden = existing(transport);
        for (Direction direction : Direction.values()) {
            List<Transcript.Line> lines = new ArrayList<>(golden.lines());
            int last = lines.get(lines.size() - 1).connection();
            lines.add(new Transcript.Line(last, direction, Kind.OTHER, "xyz".getBytes(UTF_8)));
            LedgerReport report = feed(transport, new Transcript(lines), Integer.MAX_VALUE, new Random(0));
            assertThat(report.all().bytes(direction)[Kind.OTHER.ordinal()]).isEqualTo(3);
            assertThat(report.all().bytes(direction.opposite())[Kind.OTHER.ordinal()])
                    .isZero();
            assertThat(report.all().down()[Kind.PAYLOAD.ordinal()])
                    .isEqualTo(feed(transport, golden, 7, new Random(1)).all().down()[Kind.PAYLOAD.ordinal()]);
        }
    }

    private static LedgerReport feed(Transport transport, Transcript transcript, int most, Random random) {
        Ledger ledger = new Ledger(new Phases(0), new OpenConnections());
        Map<Integer, WireTap> taps = new HashMap<>();
        for (Transcript.Line line : joined(transcript)) {
            WireTap tap = taps.computeIfAbsent(
                    line.connection(), connection -> tap(ledger, transport, transcript.isPlain(connection)));
            ByteBuffer bytes = ByteBuffer.wrap(line.bytes());
            while (bytes.hasRemaining()) {
                int n = most == Integer.MAX_VALUE ? bytes.remaining() : 1 + random.nextInt(most);
                int size = Math.min(n, bytes.remaining());
                tap.bytes(line.direction(), 2, bytes.slice(bytes.position(), size));
                bytes.position(bytes.position() + size);
            }
        }
        taps.values().forEach(tap -> tap.closed(Ending.ORDERLY, 3));
        return ledger.report();
    }

    private static WireTap tap(Ledger ledger, Transport transport, boolean plain) {
        WireTap tap =
                plain ? ledger.plainTap(transport.dissectors(), null, null) : ledger.tap(transport.dissectors(), null);
        tap.opened(new ConnId("test", 0), Vantage.CLIENT, 1);
        return tap;
    }

    /** Lines of one direction that follow each other as one, so that splits fall anywhere. */
    private static List<Transcript.Line> joined(Transcript transcript) {
        List<Transcript.Line> joined = new ArrayList<>();
        for (Transcript.Line line : transcript.lines()) {
            Transcript.Line last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && last.connection() == line.connection() && last.direction() == line.direction()) {
                byte[] both = Arrays.copyOf(last.bytes(), last.bytes().length + line.bytes().length);
                System.arraycopy(line.bytes(), 0, both, last.bytes().length, line.bytes().length);
                joined.set(
                        joined.size() - 1, new Transcript.Line(line.connection(), line.direction(), line.kind(), both));
            } else {
                joined.add(line);
            }
        }
        return joined;
    }

    private static List<List<Long>> kinds(LedgerReport report) {
        return kinds(report.all());
    }

    private static List<List<Long>> kinds(Transcript transcript) {
        Tally tally = new Tally();
        for (Transcript.Line line : transcript.lines()) {
            tally.bytes(line.direction())[line.kind().ordinal()] += line.bytes().length;
        }
        return kinds(tally);
    }

    private static List<List<Long>> kinds(Tally tally) {
        return List.of(
                Arrays.stream(tally.up()).boxed().toList(),
                Arrays.stream(tally.down()).boxed().toList());
    }

    private static Transcript golden(Transport transport) throws IOException {
        return golden(transport.info().id() + ".txt");
    }

    /** The other transcript that is right, or the same. */
    private static Transcript other(Transport transport) throws IOException {
        Transcript other = golden(transport.info().id() + "-or.txt");
        return other.lines().isEmpty() ? golden(transport) : other;
    }

    private static Transcript existing(Transport transport) throws IOException {
        String name = transport.info().id() + ".txt";
        assertThat(exists(name))
                .withFailMessage(
                        "no golden file yet; theWireIsAsWrittenDown leaves what it saw in transports/%s",
                        SEEN.resolve(name))
                .isTrue();
        return golden(transport);
    }

    private static Transcript golden(String name) throws IOException {
        return Transcript.parse(exists(name) ? Files.readString(GOLDEN.resolve(name)) : "");
    }

    private static boolean exists(String name) {
        return Files.exists(GOLDEN.resolve(name));
    }
}
