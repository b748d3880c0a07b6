package transportlab.wire.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import transportlab.testing.Trials;
import transportlab.wire.Direction;

/** What a link with bandwidth, jitter and losses does to messages that are sent at given times. */
class LossyDirectionTest {
    private static final long MILLI = 1_000_000;
    private static final Duration ROUND_TRIP = Duration.ofMillis(50);

    private static Link link(int jitterMillis, Bandwidth bandwidth, double loss) {
        return new Link(ROUND_TRIP, Duration.ofMillis(jitterMillis), bandwidth, loss, 0);
    }

    private static LinkQueue queue(LinkPaths.Path path) {
        return new LinkQueue(path.direction(Direction.DOWN));
    }

    /** Sends messages with a gap between them; the delays with which they arrive, ms. */
    private static List<Double> delays(LinkQueue queue, int count, double gapMillis, int bytes) {
        List<Double> delays = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long sent = (long) (i * gapMillis * MILLI);
            drain(queue, sent - 1);
            queue.send(sent, bytes, () -> delays.add((queueTime[0] - sent) / 1e6), () -> {});
        }
        drain(queue, Long.MAX_VALUE - 1);
        return delays;
    }

    private static final long[] queueTime = new long[1];

    private static void drain(LinkQueue queue, long untilNanos) {
        while (queue.nextNanos() <= untilNanos) {
            queueTime[0] = Math.max(queueTime[0], queue.nextNanos());
            queue.arriveUntil(queue.nextNanos());
        }
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(x -> x).average().orElseThrow();
    }

    @Test
    void jitterIsUniformUpToTwiceItsMean() {
        queueTime[0] = 0;
        List<Double> delays =
                delays(queue(new LinkPaths(link(5, Bandwidth.UNLIMITED, 0), 1).client()), 5_000, 100, 200);
        assertThat(delays).hasSize(5_000).allMatch(delay -> delay >= 25 && delay <= 35);
        assertThat(mean(delays)).isCloseTo(30, within(0.2));
    }

    @Test
    void bytesPassTheBottleneckOneAfterTheOther() {
        queueTime[0] = 0;
        // 1 Mbit/s: 1,250 bytes take 10 ms
        Bandwidth bandwidth = new Bandwidth(1_000_000, 0, false);
        List<Double> apart = delays(queue(new LinkPaths(link(0, bandwidth, 0), 1).client()), 10, 20, 1_250);
        assertThat(apart).allMatch(delay -> Math.abs(delay - 35) < 0.001);
        queueTime[0] = 0;
        List<Double> behind = delays(queue(new LinkPaths(link(0, bandwidth, 0), 1).client()), 4, 0, 1_250);
        assertThat(behind).containsExactly(35.0, 45.0, 55.0, 65.0);
    }

    @Test
    void clientsHaveBottlenecksOfTheirOwnUnlessTheyShareOne() {
        for (boolean shared : new boolean[] {false, true}) {
            LinkPaths paths = new LinkPaths(link(0, new Bandwidth(1_000_000, 0, shared), 0), 1);
            LinkQueue one = queue(paths.client());
            LinkQueue other = queue(paths.client());
            one.send(0, 1_250, () -> {}, () -> {});
            other.send(0, 1_250, () -> {}, () -> {});
            assertThat(one.nextNanos()).isEqualTo(35 * MILLI);
            assertThat(other.nextNanos()).isEqualTo((shared ? 45 : 35) * MILLI);
        }
    }

    @Test
    void aClientThatStandsForOthersTakesTheirTurnsToo() {
        Link each = link(0, new Bandwidth(1_000_000, 0, true), 0).weighing(5);
        LinkPaths paths = new LinkPaths(each, 1);
        LinkQueue one = queue(paths.client());
        LinkQueue other = queue(paths.client());
        one.send(0, 1_250, () -> {}, () -> {});
        other.send(0, 1_250, () -> {}, () -> {});
        assertThat(one.nextNanos()).as("its own 10 ms").isEqualTo(35 * MILLI);
        assertThat(other.nextNanos()).as("after five times 10 ms").isEqualTo(85 * MILLI);
    }

    @Test
    void aClientsConnectionsShareItsBottleneck() {
        LinkPaths.Path client = new LinkPaths(link(0, new Bandwidth(1_000_000, 0, false), 0), 1).client();
        LinkQueue one = queue(client);
        LinkQueue other = queue(client);
        one.send(0, 1_250, () -> {}, () -> {});
        other.send(0, 1_250, () -> {}, () -> {});
        assertThat(other.nextNanos()).isEqualTo(45 * MILLI);
    }

    /**
     * What a loss adds to all delays together. Behind a message that is lost nothing comes for a second: it costs one
     * timeout of 250 ms, and seldom two. With 100 ms between messages it comes after 150 ms, and one message waits for
     * it. With 10 ms it comes after 63 ms, and six wait; now and then, it is lost again, and thirty wait.
     */
    @ParameterizedTest
    @CsvSource({"1000, 250, 262", "100, 200, 235", "10, 300, 380"})
    void aLossDelaysAlsoWhatIsBehindIt(double gapMillis, double least, double most) {
        queueTime[0] = 0;
        double loss = 0.02;
        List<Double> delays =
                delays(queue(new LinkPaths(link(0, Bandwidth.UNLIMITED, loss), 1).client()), 200_000, gapMillis, 100);
        double each = (mean(delays) - 25) / loss;
        assertThat(delays).hasSize(200_000).allMatch(delay -> delay > 24.999);
        assertThat(each).isBetween(least, most);
    }

    @Test
    void piecesOfOneMessageHaveOneJitter() {
        LinkQueue queue = queue(new LinkPaths(link(50, Bandwidth.UNLIMITED, 0), 1).client());
        List<Long> arrivals = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            long sent = i * 100_000L;
            queue.send(sent, 16_000, () -> arrivals.add(queueTime[0] - sent), () -> {});
        }
        queueTime[0] = 0;
        drain(queue, Long.MAX_VALUE - 1);
        assertThat(arrivals).hasSize(16);
        assertThat(arrivals.stream().distinct().count()).isEqualTo(1);
    }

    /** A sender that stops when it has to, and goes on when it may, uses all of the bandwidth over any distance. */
    @ParameterizedTest
    @ValueSource(strings = {"office-wifi", "home-dsl", "4g", "3g", "satellite", "bad-hotel"})
    void aSenderThatIsHeldBackStillFillsTheLink(String id) {
        Link link = Trials.experiment("link", id).link();
        LinkQueue queue = queue(new LinkPaths(link, 1).client());
        long bitsPerSecond = link.bandwidth().down();
        int piece = 8 * 1024;
        long pieces = 4 * bitsPerSecond / 8 / piece;
        boolean held = false;
        queueTime[0] = 0;
        for (int sent = 0; sent < pieces; ) {
            if (held) {
                drain(queue, queue.nextNanos());
                held = !queue.hasRoom();
            } else {
                queue.send(queueTime[0], piece, () -> {}, () -> {});
                sent++;
                held = queue.isFull();
            }
        }
        drain(queue, Long.MAX_VALUE - 1);
        assertThat(queueTime[0])
                .isGreaterThan(Bandwidth.nanos(pieces * piece, bitsPerSecond))
                .isLessThan(Bandwidth.nanos(pieces * piece, bitsPerSecond)
                        + link.longRoundTrip(1).plus(link.resending()).toNanos());
    }

    @Test
    void aConnectionThatIsGoneLeavesTheBottleneckFree() {
        LinkPaths.Path client = new LinkPaths(link(0, new Bandwidth(1_000_000, 0, false), 0), 1).client();
        LinkQueue gone = queue(client);
        for (int i = 0; i < 10; i++) {
            gone.send(0, 12_500, () -> {}, () -> {});
        }
        gone.arriveAll(150 * MILLI);
        LinkQueue next = queue(client);
        next.send(150 * MILLI, 1_250, () -> {}, () -> {});
        assertThat(next.nextNanos()).as("10 ms to pass, 25 ms on the way").isEqualTo(185 * MILLI);
    }

    @Test
    void aLossIsToldByTheRestOfTheSameMessage() {
        int quick = 0;
        int late = 0;
        for (int seed = 0; seed < 200; seed++) {
            LinkQueue queue = queue(new LinkPaths(link(0, Bandwidth.UNLIMITED, 0.02), seed).client());
            queue.send(0, 46 * 1448, () -> {}, () -> {});
            double millis = queue.nextNanos() / 1e6;
            quick += millis > 80 && millis < 90 ? 1 : 0;
            late += millis > 200 ? 1 : 0;
        }
        assertThat(quick)
                .as("a loss that something follows costs five quarters of a round trip")
                .isBetween(80, 140);
        assertThat(late).as("the last segment, or one that is lost again").isLessThan(20);
    }

    @Test
    void whatHasNoBytesIsNeitherLostNorDelayed() {
        LinkQueue queue = queue(new LinkPaths(link(5, new Bandwidth(10_000, 0, false), 0.2), 1).client());
        queue.send(0, 0, () -> {}, () -> {});
        assertThat(queue.nextNanos()).isEqualTo(25 * MILLI);
    }

    @Test
    void theSameSeedLosesTheSame() {
        List<List<Double>> both = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            queueTime[0] = 0;
            both.add(delays(queue(new LinkPaths(link(5, Bandwidth.UNLIMITED, 0.1), 7).client()), 500, 20, 100));
        }
        assertThat(both.get(0)).isEqualTo(both.get(1));
    }
}
