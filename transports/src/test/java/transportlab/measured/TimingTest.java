package transportlab.measured;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import transportlab.catalogue.Catalogue;
import transportlab.experiment.Experiment;
import transportlab.measure.Measurement;
import transportlab.testing.KeepingStand;
import transportlab.testing.Later;
import transportlab.testing.Quiet;
import transportlab.testing.Trials;
import transportlab.transport.Transport;
import transportlab.transport.TransportInfo;
import transportlab.trial.StopSignal;
import transportlab.trial.TrialListener;
import transportlab.trial.TrialSettings;
import transportlab.trial.live.LiveStand;
import transportlab.wire.Phase;
import transportlab.wire.trace.Trace;

/**
 * Figures whose size is known beforehand. A link of 40 ms delays everything by whole halves of a round trip, so the least
 * of many delays tells how many of them a technique needs: 20, 40 and 60 ms stay apart on a slow machine, which only adds
 * to a delay. How much the program itself adds is compared with a limit only where the machine is quiet. No trial is
 * repeated.
 */
@Tag("measured")
class TimingTest {
    /** Of the time that the server stands still, how much the 99th percentile shows at least. */
    private static final double LEAST_SHOWN = 0.85;

    private static final double LEAST_SHOWN_TO_POLLS = 0.65;
    private static final int STALL_MILLIS = 300;

    /** Of a link whose round trip takes 40 ms. */
    private static final double HALF_ROUND_TRIP_MILLIS = 20;

    /** One of each family, without those that only choose among others. */
    static Collection<Transport> oneOfEachFamily() {
        Map<TransportInfo.Family, Transport> first = new EnumMap<>(TransportInfo.Family.class);
        techniques().forEach(transport -> first.putIfAbsent(transport.info().family(), transport));
        return first.values();
    }

    static List<Transport> others() {
        Collection<Transport> some = oneOfEachFamily();
        return techniques().filter(transport -> !some.contains(transport)).toList();
    }

    private static Stream<Transport> techniques() {
        return Catalogue.all().stream()
                .filter(transport -> transport.candidates().isEmpty());
    }

    @BeforeAll
    static void warmUp() throws Exception {
        for (String id : List.of("short-polling", "long-polling", "streaming", "websocket")) {
            Trials.run(Trials.transport(id), "clients", "50", "rate", "50", "duration", "2s", "rtt", "0ms");
        }
    }

    /** Of several delays, ms. */
    private record Delays(double least, double median) {
        static Delays of(Measurement m) {
            return new Delays(
                    m.latencyMicros().min() / 1000.0, m.latencyMicros().p50() / 1000.0);
        }
    }

    /**
     * @param halves how many halves of a round trip the link takes, on any machine
     * @param most what the program adds to the median, and so to the least, in milliseconds, on a quiet machine
     */
    private static void assertTakes(String what, int halves, double most, Callable<Delays> delays) throws Exception {
        Quiet quiet = Quiet.begin();
        Delays seen = delays.call();
        System.out.printf("rtt 40 ms: %s, least %.2f ms, median %.2f ms%n", what, seen.least, seen.median);
        assertThat((int) (seen.least / HALF_ROUND_TRIP_MILLIS))
                .as("whole halves of a round trip in %.2f ms, %s", seen.least, what)
                .isEqualTo(halves);
        if (quiet.was()) {
            assertThat(seen.median).as(what).isLessThan(halves * HALF_ROUND_TRIP_MILLIS + most);
        }
    }

    @Test
    @Tag("gate")
    void anEchoOverWebSocketTakesOneRoundTrip() throws Exception {
        assertTakes("echo over WebSocket", 2, 2, () -> {
            Measurement m = Trials.run(
                    Trials.transport("websocket"),
                    "pattern",
                    "echo",
                    "clients",
                    "10",
                    "rate",
                    "10",
                    "duration",
                    "4s",
                    "rtt",
                    "40ms");
            return Delays.of(m);
        });
    }

    @Test
    @Tag("gate")
    void anUpdateMeetsAWaitingLongPollAfterHalfARoundTrip() throws Exception {
        assertTakes("update at a waiting long poll", 1, 2, () -> {
            Measurement m = Trials.run(
                    Trials.transport("long-polling"),
                    "arrivals",
                    "periodic",
                    "clients",
                    "10",
                    "rate",
                    "5",
                    "duration",
                    "5s",
                    "rtt",
                    "40ms");
            return Delays.of(m);
        });
    }

    @Test
    @Tag("gate")
    void connectingAndTheFirstAnswerTakeTwoRoundTrips() throws Exception {
        assertTakes("connect (one round trip) and first answer", 4, 8, () -> {
            double[] millis = new double[11];
            for (int i = 0; i < millis.length; i++) {
                millis[i] = firstAnswerMillis();
            }
            Arrays.sort(millis);
            return new Delays(millis[0], millis[millis.length / 2]);
        });
    }

    private static double firstAnswerMillis() throws Exception {
        Experiment e = Trials.experiment("clients", "1", "duration", "100ms", "warmup", "0ms", "rtt", "40ms");
        Transport transport = Trials.transport("short-polling");
        List<Trace.Event> trace = Trials.outcome(
                        transport, e.plan(0), TrialSettings.of(e, 0, 0), new LiveStand(), new StopSignal())
                .trace()
                .first();
        // the trace begins when the client does; the tap sees the answer half a round trip before the client
        long firstDown = trace.stream()
                .filter(event -> event.direction() == transportlab.wire.Direction.DOWN)
                .findFirst()
                .orElseThrow()
                .atMicros();
        long opened = trace.get(0).atMicros();
        return (firstDown - opened) / 1000.0 + e.link().roundTrip().toMillis();
    }

    @Test
    @Tag("gate")
    void aShortPollWaitsHalfAnInterval() throws Exception {
        Quiet quiet = Quiet.begin();
        Measurement m = Trials.run(
                Trials.transport("short-polling"),
                "clients",
                "10",
                "poll-interval",
                "200ms",
                "rate",
                "400",
                "duration",
                "10s",
                "payload",
                "20");
        double millis = m.age().waiting() / 1000;
        System.out.printf(
                "short polling, T = 200 ms, %d deliveries: mean wait %.2f ms, T/2 = 100%n",
                m.latencyMicros().count(), millis);
        assertThat(millis).isGreaterThanOrEqualTo(95);
        if (quiet.was()) {
            assertThat(millis).isLessThanOrEqualTo(105);
        }
    }

    @ParameterizedTest
    @MethodSource("oneOfEachFamily")
    @Tag("gate")
    void aStallOfATenthShowsInP99(Transport transport) throws Exception {
        showsStall(transport);
    }

    @ParameterizedTest
    @MethodSource("others")
    void aStallOfATenthShowsInP99OfAllOtherTransports(Transport transport) throws Exception {
        showsStall(transport);
    }

    private static void showsStall(Transport transport) throws Exception {
        boolean polls = transport.info().id().equals("short-polling");
        double least = STALL_MILLIS * (polls ? LEAST_SHOWN_TO_POLLS : LEAST_SHOWN);
        double p99 = stalledP99Millis(transport);
        System.out.printf(
                "%-14s stalled for %d ms of %d: p99 %.0f ms, at least %.0f%n",
                transport.info().id(), STALL_MILLIS, 10 * STALL_MILLIS, p99, least);
        assertThat(p99).isGreaterThanOrEqualTo(least);
    }

    /** The server half's executor stands still in the middle, for a tenth of the time; the publisher goes on. */
    private static double stalledP99Millis(Transport transport) throws Exception {
        Experiment e = Trials.experiment(
                "arrivals",
                "periodic",
                "rate",
                "100",
                "clients",
                "10",
                "duration",
                10 * STALL_MILLIS + "ms",
                "warmup",
                "500ms",
                "poll-interval",
                STALL_MILLIS / 4 + "ms",
                "rtt",
                "0ms");
        KeepingStand stand = new KeepingStand(transport);
        TrialListener stalling = new TrialListener() {
            @Override
            public void phaseStarted(Phase phase) {
                if (phase == Phase.MEASURED) {
                    Later.run(5 * STALL_MILLIS, () -> stand.site().executor().execute(TimingTest::standStill));
                }
            }
        };
        return Trials.outcome(transport, e.plan(0), TrialSettings.of(e, 0, 0), stand, new StopSignal(), stalling)
                        .measurement()
                        .latencyMicros()
                        .p99()
                / 1e3;
    }

    private static void standStill() {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(STALL_MILLIS);
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
    }

    @Test
    @Tag("gate")
    void pacingIsPrinted() throws Exception {
        Measurement m = Trials.run(
                Trials.transport("websocket"), "clients", "1", "rate", "1000", "duration", "4s", "rtt", "0ms");
        System.out.printf(
                "pacer at 1,000/s: lateness p50 %d us, p99 %d us, max %d us; loop lag %s; others' CPU %s s, steal %s s%n",
                m.instrument().latenessMicros().p50(),
                m.instrument().latenessMicros().p99(),
                m.instrument().latenessMicros().max(),
                m.instrument().loopLagMicros(),
                m.instrument().otherCpuSeconds(),
                m.instrument().stealSeconds());
        assertThat(m.updates().marked()).isFalse();
    }
}
