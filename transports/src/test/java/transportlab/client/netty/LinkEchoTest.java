package transportlab.client.netty;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import transportlab.client.Net;
import transportlab.client.Tab;
import transportlab.experiment.NamedLink;
import transportlab.io.Done;
import transportlab.io.Headers;
import transportlab.io.MessageListener;
import transportlab.io.MessageSink;
import transportlab.io.UpdateRange;
import transportlab.server.Mounts;
import transportlab.server.shared.WebSocketEcho;
import transportlab.testing.Await;
import transportlab.testing.Bench;
import transportlab.testing.Trials;
import transportlab.wire.Direction;
import transportlab.wire.link.Bandwidth;
import transportlab.wire.link.Link;
import transportlab.wire.link.LinkQueue;

/**
 * What the emulated link does to WebSockets on real sockets. Nothing comes sooner than the link allows, nothing is lost,
 * and nothing overtakes. How much later it comes is up to the machine: it is printed, beside what was set.
 */
class LinkEchoTest {
    private static final String BULK = "/bulk";
    private static final int SMALL = 100;
    private static final int PIECE = 32 * 1024;

    /** What a bulk takes, so that a burst of jitter hardly counts. */
    private static final Duration BULK_TIME = Duration.ofMillis(1500);

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final AtomicInteger written = new AtomicInteger();
    private final List<Long> arrivedAtServer = new CopyOnWriteArrayList<>();
    private final AtomicInteger gone = new AtomicInteger();
    private final List<Net> nets = new ArrayList<>();
    private Bench bench;

    @BeforeEach
    void serves() throws Exception {
        bench = new Bench(Bench.Options.defaults(), on -> {
            WebSocketEcho.mount(on.mounts(), on.setup());
            serveBulks(on.mounts());
        });
    }

    @AfterEach
    void ends() {
        nets.forEach(Net::close);
        bench.close();
    }

    /** Answers a number with so many pieces, and keeps when messages come. */
    private void serveBulks(Mounts mounts) {
        mounts.webSocket(
                BULK,
                handshake -> handshake.accept(Headers.NONE, new Listener() {
                    @Override
                    public void message(boolean text, ByteBuffer whole) {
                        arrivedAtServer.add(System.nanoTime());
                        if (text) {
                            writeNext(Integer.parseInt(
                                    US_ASCII.decode(whole).toString().strip()));
                        }
                    }

                    private void writeNext(int left) {
                        if (left > 0) {
                            sink.write(
                                    false,
                                    ByteBuffer.allocate(PIECE),
                                    UpdateRange.NONE,
                                    Done.of(
                                            () -> {
                                                written.incrementAndGet();
                                                writeNext(left - 1);
                                            },
                                            cause -> {}));
                        }
                    }

                    @Override
                    public void closed(int code, boolean clean) {
                        gone.incrementAndGet();
                    }
                }));
    }

    private static class Listener implements MessageListener {
        MessageSink sink;

        @Override
        public void opened(MessageSink to) {
            sink = to;
        }

        @Override
        public void message(boolean text, ByteBuffer whole) {}

        @Override
        public void closed(int code, boolean clean) {}
    }

    /** A WebSocket that keeps what it receives and when. All but the lists is used on its event loop. */
    private static final class Client extends Listener {
        private final Tab tab;
        private final List<String> texts = new CopyOnWriteArrayList<>();
        private final List<Long> arrivals = new CopyOnWriteArrayList<>();
        private final List<String> ends = new CopyOnWriteArrayList<>();
        private Consumer<String> then = text -> {};

        Client(Net net, int number, String path) {
            tab = net.tab(number, null);
            tab.execute(() -> tab.webSocket(
                    path, Headers.NONE, Trials.transport("websocket").dissectors(), this));
            Await.until("open", () -> sink != null);
        }

        @Override
        public void message(boolean text, ByteBuffer whole) {
            arrivals.add(System.nanoTime());
            String start = US_ASCII.decode(whole.slice().limit(Math.min(16, whole.remaining())))
                    .toString();
            texts.add(start.strip());
            then.accept(start.strip());
        }

        @Override
        public void closed(int code, boolean clean) {
            ends.add(code + (clean ? " clean" : ""));
        }

        void send(String text, int bytes) {
            write(true, (text + " ".repeat(bytes - text.length())).getBytes(US_ASCII));
        }

        void write(boolean text, byte[] bytes) {
            sink.write(text, ByteBuffer.wrap(bytes), UpdateRange.NONE, Done.IGNORE);
        }

        void await(int messages) {
            Await.until(messages + " messages", PATIENCE, () -> texts.size() >= messages);
        }
    }

    static List<String> links() {
        return NamedLink.ids();
    }

    static List<String> limited() {
        return links().stream()
                .filter(id -> !link(id).bandwidth().isUnlimited())
                .toList();
    }

    private static Link link(String id) {
        return Trials.experiment("link", id).link();
    }

    private Net net(Link link) {
        Net net = bench.net(link);
        nets.add(net);
        return net;
    }

    private List<Client> clients(Link link, int count, String path) {
        Net net = net(link);
        return IntStream.range(0, count).mapToObj(i -> new Client(net, i, path)).toList();
    }

    private static double passingMillis(long bytes, long bitsPerSecond) {
        return bitsPerSecond == 0 ? 0 : bytes * 8e3 / bitsPerSecond;
    }

    private static double millis(Duration duration) {
        return duration.toNanos() / 1e6;
    }

    /** Each client sends its next message when the last has come back and a while has passed. */
    @ParameterizedTest
    @MethodSource("links")
    void aSmallMessageTakesTheRoundTripAndTheJitterOfBothWays(String id) {
        Link link = link(id);
        List<Double> times = new CopyOnWriteArrayList<>();
        List<Client> clients = clients(link, 20, WebSocketEcho.PATH);
        int each = 5;
        clients.forEach(client -> client.tab.execute(() -> echo(client, 0, each, times)));
        clients.forEach(client -> client.await(each));
        double least = millis(link.roundTrip())
                + passingMillis(SMALL, link.bandwidth().up())
                + passingMillis(SMALL, link.bandwidth().down());
        double mean = least + 2 * millis(link.jitter());
        print(
                id,
                "round trip ms: set %.1f..%.1f mean %.2f sd %.2f, measured %.2f..%.2f mean %.2f median %.2f sd %.2f",
                least,
                least + 4 * millis(link.jitter()),
                mean,
                2 * millis(link.jitter()) / Math.sqrt(6),
                min(times),
                max(times),
                mean(times),
                median(times),
                deviation(times));
        assertThat(times).hasSize(20 * each).allMatch(time -> time >= least);
        // the seed is fixed, and with it the jitter
        assertThat(mean(times)).isGreaterThan(least + 1.6 * millis(link.jitter()));
        clients.forEach(client -> assertThat(client.texts).containsExactlyElementsOf(numbers(each)));
    }

    private static void echo(Client client, int number, int most, List<Double> times) {
        long sent = System.nanoTime();
        client.then = text -> {
            times.add((System.nanoTime() - sent) / 1e6);
            if (number + 1 < most) {
                client.tab.after(Duration.ofMillis(25), () -> echo(client, number + 1, most, times));
            }
        };
        client.send(String.valueOf(number), SMALL);
    }

    private static List<String> numbers(int count) {
        return IntStream.range(0, count).mapToObj(String::valueOf).toList();
    }

    @ParameterizedTest
    @MethodSource("links")
    void whatIsSentInARowComesBackInOrderAndOnce(String id) {
        List<Client> clients = clients(link(id), 3, WebSocketEcho.PATH);
        int each = 200;
        clients.forEach(client -> client.tab.execute(() -> sendInARow(client, 0, each)));
        clients.forEach(client -> client.await(each));
        clients.forEach(client -> client.tab.execute(() -> client.sink.close(1000)));
        Await.until("ends", PATIENCE, () -> clients.stream().allMatch(client -> client.ends.size() == 1));
        clients.forEach(client -> assertThat(client.texts).containsExactlyElementsOf(numbers(each)));
        clients.forEach(client -> assertThat(client.ends).containsExactly("1000 clean"));
    }

    /** Five in a row, then a pause of 2 ms. */
    private static void sendInARow(Client client, int from, int most) {
        for (int i = from; i < from + 5; i++) {
            client.send(String.valueOf(i), SMALL);
        }
        if (from + 5 < most) {
            client.tab.after(Duration.ofMillis(2), () -> sendInARow(client, from + 5, most));
        }
    }

    @ParameterizedTest
    @MethodSource("limited")
    void aBulkPassesAtTheBandwidth(String id) {
        Link link = link(id);
        Client client = clients(link, 1, BULK).get(0);
        long asked = System.nanoTime();
        int down = pieces(link.bandwidth().down());
        client.tab.execute(() -> client.send(String.valueOf(down), 5));
        client.await(down);
        report(id, "down", asked, client.arrivals, link, Direction.DOWN);
        arrivedAtServer.clear();
        long sent = System.nanoTime();
        int up = pieces(link.bandwidth().up());
        client.tab.execute(() -> IntStream.range(0, up).forEach(i -> client.write(false, new byte[PIECE])));
        Await.until("all at the server", PATIENCE, () -> arrivedAtServer.size() == up);
        report(id, "up", sent, arrivedAtServer, link, Direction.UP);
    }

    private static int pieces(long bitsPerSecond) {
        return Math.max(4, (int) (bitsPerSecond / 8e9 * BULK_TIME.toNanos() / PIECE));
    }

    /** The first piece says nothing about the bandwidth: it has a delay of its own. */
    private static void report(String id, String way, long from, List<Long> arrivals, Link link, Direction direction) {
        long bitsPerSecond = link.bandwidth().of(direction);
        int count = arrivals.size();
        double all = (arrivals.get(count - 1) - from) / 1e6;
        double behindTheFirst = (arrivals.get(count - 1) - arrivals.get(0)) / 1e6;
        print(
                id,
                "%s Mbit/s: set %.3f, measured %.3f (%d kB in %.0f ms; %.0f from the start)",
                way,
                bitsPerSecond / 1e6,
                (count - 1) * PIECE * 8 / behindTheFirst / 1e3,
                count * PIECE / 1000,
                behindTheFirst,
                all);
        assertThat(all).isGreaterThan(passingMillis((long) count * PIECE, bitsPerSecond) + link.oneWayNanos() / 1e6);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void clientsHaveTheBandwidthEachUnlessTheyShareIt(boolean shared) {
        Link link = new Link(Duration.ofMillis(20), Duration.ZERO, new Bandwidth(8_000_000, 4_000_000, shared), 0, 0);
        List<Client> clients = clients(link, 2, BULK);
        int each = 20;
        long from = System.nanoTime();
        clients.forEach(client -> client.tab.execute(() -> client.send(String.valueOf(each), 5)));
        clients.forEach(client -> client.await(each));
        double[] down = clients.stream()
                .mapToDouble(client -> (last(client.arrivals) - from) / 1e6)
                .toArray();
        arrivedAtServer.clear();
        long fromUp = System.nanoTime();
        clients.forEach(client ->
                client.tab.execute(() -> IntStream.range(0, each).forEach(i -> client.write(false, new byte[PIECE]))));
        Await.until("all at the server", PATIENCE, () -> arrivedAtServer.size() == 2 * each);
        double up = (last(arrivedAtServer) - fromUp) / 1e6;
        int turns = shared ? 2 : 1;
        double downAlone = passingMillis((long) each * PIECE, 8_000_000);
        double upAlone = passingMillis((long) each * PIECE, 4_000_000);
        print(
                shared ? "shared" : "own",
                "down ms: set %.0f, measured %.0f and %.0f; up ms: set %.0f, measured %.0f",
                turns * downAlone + 20,
                down[0],
                down[1],
                turns * upAlone + 10,
                up);
        assertThat(Math.max(down[0], down[1])).isGreaterThan(turns * downAlone + 20);
        assertThat(Math.min(down[0], down[1])).isGreaterThan(downAlone + 20);
        assertThat(up).isGreaterThan(turns * upAlone + 10);
        for (Client client : clients) {
            assertThat(client.texts).hasSize(each);
        }
    }

    private static long last(List<Long> times) {
        return times.stream().mapToLong(time -> time).max().orElseThrow();
    }

    /** The queue of the link and the buffers of sockets and engine hold some, and the rest waits at the server. */
    @Test
    void aFullLinkHoldsTheServerBack() {
        Link link = new Link(Duration.ofMillis(20), Duration.ZERO, new Bandwidth(8_000_000, 8_000_000, false), 0, 0);
        Client client = clients(link, 1, BULK).get(0);
        int count = 64;
        int[] most = new int[1];
        client.then = text -> most[0] = Math.max(most[0], written.get() - client.texts.size());
        client.tab.execute(() -> client.send(String.valueOf(count), 5));
        client.await(count);
        print("8 Mbit/s", "under way, kB: at most %d of %d", most[0] * PIECE / 1000, count * PIECE / 1000);
        assertThat(most[0] * PIECE).isLessThan(4 * LinkQueue.MOST_BYTES);
        assertThat(written.get()).isEqualTo(count);
    }

    /** A client writes on while its messages are on their way, as a browser does. */
    @Test
    void aClientNeedNotWaitUntilAMessageHasArrived() {
        Client client = clients(link("satellite"), 1, WebSocketEcho.PATH).get(0);
        int count = 20;
        AtomicInteger toldBeforeTheFirst = new AtomicInteger(-1);
        client.then = text -> toldBeforeTheFirst.compareAndSet(-1, written.get());
        client.tab.execute(() -> writeNext(client, SMALL, count));
        client.await(count);
        assertThat(toldBeforeTheFirst).hasValue(count);
    }

    @Test
    void aFullLinkHoldsTheClientBack() {
        Link link = new Link(Duration.ofMillis(20), Duration.ZERO, new Bandwidth(8_000_000, 8_000_000, false), 0, 0);
        Client client = clients(link, 1, BULK).get(0);
        int count = 64;
        AtomicInteger toldAtOnce = new AtomicInteger();
        client.tab.execute(() -> {
            writeNext(client, PIECE, count);
            toldAtOnce.set(written.get());
        });
        Await.until("all at the server", PATIENCE, () -> arrivedAtServer.size() == count && written.get() == count);
        assertThat(toldAtOnce.get() * PIECE).isBetween(LinkQueue.MOST_BYTES / 2, 2 * LinkQueue.MOST_BYTES);
    }

    private void writeNext(Client client, int bytes, int left) {
        if (left > 0) {
            client.sink.write(
                    false,
                    ByteBuffer.allocate(bytes),
                    UpdateRange.NONE,
                    Done.of(
                            () -> {
                                written.incrementAndGet();
                                writeNext(client, bytes, left - 1);
                            },
                            cause -> {}));
        }
    }

    /** Two megabytes wait in each direction, which would take half a minute. */
    @ParameterizedTest
    @ValueSource(strings = {"reset", "end of the network"})
    void aConnectionEndsWhateverWaitsInTheLink(String how) {
        Link link = new Link(
                Duration.ofMillis(150), Duration.ofMillis(30), new Bandwidth(500_000, 500_000, false), 0.01, 0);
        Client client = clients(link, 1, BULK).get(0);
        client.tab.execute(() -> {
            client.send("64", 5);
            IntStream.range(0, 64).forEach(i -> client.write(false, new byte[PIECE]));
        });
        client.await(1);
        long from = System.nanoTime();
        if (how.equals("reset")) {
            client.tab.execute(client.sink::abort);
            Await.until("its end", () -> client.ends.size() == 1);
            print(how, "ms until the client is told: %.1f", (System.nanoTime() - from) / 1e6);
            Await.until("its end at the server", () -> gone.get() == 1);
            print(how, "ms until the server is told: %.1f", (System.nanoTime() - from) / 1e6);
            int received = client.texts.size();
            assertThat(client.ends).containsExactly("1006");
            from = System.nanoTime();
            nets.remove(0).close();
            assertThat(client.texts).hasSize(received);
        } else {
            nets.remove(0).close();
            Await.until("its end at the server", () -> gone.get() == 1);
        }
        print(how, "ms until all is closed: %.1f", (System.nanoTime() - from) / 1e6);
        assertThat(arrivedAtServer).as("most was still under way").hasSizeLessThan(60);
    }

    private static void print(String id, String format, Object... values) {
        System.out.println(String.format("%-12s ", id) + String.format(format, values));
    }

    private static double min(List<Double> values) {
        return values.stream().mapToDouble(x -> x).min().orElseThrow();
    }

    private static double max(List<Double> values) {
        return values.stream().mapToDouble(x -> x).max().orElseThrow();
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(x -> x).average().orElseThrow();
    }

    private static double median(List<Double> values) {
        return values.stream()
                .mapToDouble(x -> x)
                .sorted()
                .skip(values.size() / 2)
                .findFirst()
                .orElseThrow();
    }

    private static double deviation(List<Double> values) {
        double mean = mean(values);
        return Math.sqrt(values.stream()
                .mapToDouble(x -> (x - mean) * (x - mean))
                .average()
                .orElseThrow());
    }
}
