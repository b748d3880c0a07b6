package transportlab.measured;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
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
import transportlab.testing.Trials;
import transportlab.transport.Transport;
import transportlab.trial.StopSignal;
import transportlab.trial.TrialSettings;
import transportlab.trial.live.LiveStand;
import transportlab.wire.trace.Trace;

/** Figures whose size is known beforehand. Each may be repeated once; both are printed. */
@Tag("measured")
class TimingTest {
    /** Without those that only choose among others. */
    static List<Transport> transports() {
        return Catalogue.all().stream()
                .filter(transport -> transport.candidates().isEmpty())
                .toList();
    }

    /** A measurement that may be repeated once. */
    private interface Check {
        boolean holds() throws Exception;
    }

    private static void within(String what, Check check) throws Exception {
        boolean held = check.holds() || check.holds();
        assertThat(held).as(what).isTrue();
    }

    @BeforeAll
    static void warmUp() throws Exception {
        for (String id : List.of("short-polling", "long-polling", "streaming", "websocket")) {
            Trials.run(Trials.transport(id), "clients", "50", "rate", "50", "duration", "2s", "rtt", "0ms");
        }
    }

    @Test
    void anEchoOverWebSocketTakesOneRoundTrip() throws Exception {
        within("echo p50 in 40..42 ms", () -> {
            Measurement m = Trials.run(
                    Trials.transport("websocket"), "pattern", "echo", "clients", "10", "rate", "10", "duration", "4s");
            double millis = m.latencyMicros().p50() / 1000.0;
            System.out.printf("rtt 40 ms: echo over WebSocket, median %.2f ms%n", millis);
            return millis >= 40 && millis < 42;
        });
    }

    @Test
    void anUpdateMeetsAWaitingLongPollAfterHalfARoundTrip() throws Exception {
        within("waiting long poll p50 in 20..22 ms", () -> {
            Measurement m = Trials.run(
                    Trials.transport("long-polling"),
                    "arrivals",
                    "periodic",
                    "clients",
                    "10",
                    "rate",
                    "5",
                    "duration",
                    "5s");
            double millis = m.latencyMicros().p50() / 1000.0;
            System.out.printf("rtt 40 ms: update at a waiting long poll, median %.2f ms%n", millis);
            return millis >= 20 && millis < 22;
        });
    }

    @Test
    void connectingAndTheFirstAnswerTakeTwoRoundTrips() throws Exception {
        within("first byte in 80..88 ms", () -> {
            double[] millis = new double[11];
            for (int i = 0; i < millis.length; i++) {
                Experiment e = Trials.experiment("clients", "1", "duration", "100ms", "warmup", "0ms");
                Transport transport = Trials.transport("short-polling");
                List<Trace.Event> trace = Trials.outcome(
                                transport, e.plan(0), TrialSettings.of(e, 0, 0), new LiveStand(), new StopSignal())
                        .trace();
                // the trace begins when the client does; the tap sees the answer half a round trip before the client
                long firstDown = trace.stream()
                        .filter(event -> event.direction() == transportlab.wire.Direction.DOWN)
                        .findFirst()
                        .orElseThrow()
                        .atMicros();
                long opened = trace.get(0).atMicros();
                millis[i] = (firstDown - opened) / 1000.0 + 40;
            }
            java.util.Arrays.sort(millis);
            double median = millis[millis.length / 2];
            System.out.printf("rtt 40 ms: connect (one round trip) and first answer, median %.2f ms%n", median);
            return median >= 80 && median < 88;
        });
    }

    @Test
    void aShortPollWaitsHalfAnInterval() throws Exception {
        within("mean wait in 95..105 ms", () -> {
            Measurement m = Trials.run(
                    Trials.transport("short-polling"),
                    "clients",
                    "10",
                    "poll-interval",
                    "200ms",
                    "rate",
                    "100",
                    "duration",
                    "40s",
                    "payload",
                    "20");
            double millis = m.age().waiting() / 1000;
            System.out.printf(
                    "short polling, T = 200 ms, %d deliveries: mean wait %.2f ms, T/2 = 100%n",
                    m.latencyMicros().count(), millis);
            return Math.abs(millis - 100) <= 5;
        });
    }

    @ParameterizedTest
    @MethodSource("transports")
    void aStallOfOneSecondShowsInP99(Transport transport) throws Exception {
        boolean polls = transport.info().id().equals("short-polling");
        double least = polls ? 0.25 + 0.4 : 0.85;
        within(transport.info().id() + ": a stall shows", () -> {
            double p99 = stalled(transport);
            System.out.printf(
                    "%-14s stalled for 1 s of 10: p99 %.3f s, at least %.2f%n",
                    transport.info().id(), p99, least);
            return p99 >= least;
        });
    }

    /** The server half's executor stands still for one second in the middle; the publisher goes on. */
    private static double stalled(Transport transport) throws Exception {
        Experiment e = Trials.experiment(
                "arrivals", "periodic", "rate", "100", "clients", "10", "duration", "10s", "rtt", "0ms");
        KeepingStand stand = new KeepingStand(transport);
        Later.run(6000, () -> stand.site().executor().execute(() -> standStill(1)));
        return Trials.outcome(transport, e.plan(0), TrialSettings.of(e, 0, 0), stand, new StopSignal())
                        .measurement()
                        .latencyMicros()
                        .p99()
                / 1e6;
    }

    private static void standStill(int seconds) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
    }

    @Test
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
