package transportlab.trial;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import transportlab.experiment.Experiment;
import transportlab.measure.Measurement;
import transportlab.measure.Noticed;
import transportlab.measure.Outcome;
import transportlab.measure.PhaseFigures;
import transportlab.testing.Laws;
import transportlab.testing.Trials;
import transportlab.transport.Transport;
import transportlab.workload.Entry;
import transportlab.workload.Plan;
import transportlab.workload.Subscription;

/** Whole trials over real sockets. Most of their time is waiting, so several wait at once. */
@Execution(ExecutionMode.CONCURRENT)
class TrialTest {
    private static final long MILLI = 1_000_000L;

    static List<Named<Transport>> transports() {
        return Trials.everyTransport();
    }

    private static TrialSettings settings(String... options) {
        return TrialSettings.of(Trials.experiment(options), 0, 0);
    }

    private static Entry entry(long dueMillis, int sequence) {
        return new Entry(dueMillis * MILLI, 0, Entry.SERVER, sequence, "twelve bytes".getBytes(UTF_8));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("transports")
    void keepsTheLawsInEveryPattern(Transport transport) throws Exception {
        for (String pattern : List.of("ticker", "notifications", "chat", "echo")) {
            Measurement m = Trials.run(
                    transport,
                    "pattern",
                    pattern,
                    "clients",
                    "6",
                    "rooms-of",
                    "3",
                    "rate",
                    "20",
                    "duration",
                    "250ms",
                    "warmup",
                    "100ms",
                    "rtt",
                    "2ms",
                    "poll-interval",
                    "50ms");
            assertThat(m.updates().expected()).as(pattern).isPositive();
            assertThat(m.updates().delivered()).isEqualTo(m.updates().expected());
            assertThat(m.updates().marked()).isFalse();
            Laws.hold(m);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("transports")
    void countsAnUpdateThatIsDueOneMillisecondBeforeTheEnd(Transport transport) throws Exception {
        List<Entry> entries = List.of(entry(199, 0), entry(200, 1), entry(699, 2));
        Plan plan =
                new Plan(List.of("main"), List.of(Subscription.throughout(0, 0)), entries, 200 * MILLI, 700 * MILLI);
        Measurement m = Trials.run(transport, plan, settings("rtt", "40ms", "poll-interval", "100ms"));
        assertThat(m.updates()).isEqualTo(new Measurement.Updates(2, 2, 2, 0, 0, 0));
        assertThat(m.phases().get("warmup").updates()).isEqualTo(new PhaseFigures.Updates(1, 1));
        assertThat(m.phases().get("measured").updates()).isEqualTo(new PhaseFigures.Updates(2, 2));
        Laws.hold(m);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("transports")
    void expectsOfLateAndEarlyClientsWhatFallsIntoTheirTime(Transport transport) throws Exception {
        List<Subscription> subscriptions = new ArrayList<>(IntStream.range(0, 50)
                .mapToObj(client -> Subscription.throughout(client, 0))
                .toList());
        subscriptions.set(7, new Subscription(7, 0, 500 * MILLI, Long.MAX_VALUE));
        subscriptions.set(9, new Subscription(9, 0, 0, 500 * MILLI));
        List<Entry> entries = List.of(entry(100, 0), entry(400, 1), entry(490, 2), entry(1050, 3), entry(1100, 4));
        Plan plan = new Plan(List.of("main"), subscriptions, entries, 300 * MILLI, 1200 * MILLI);
        Measurement m = Trials.run(transport, plan, settings("rtt", "0ms", "poll-interval", "50ms"));
        // four are due in the measured time: all for 48 clients, the last two for the late one, the first two for the
        // early one
        assertThat(m.updates().expected()).isEqualTo(48 * 4 + 2 + 2);
        assertThat(m.updates().delivered()).isEqualTo(m.updates().expected());
        assertThat(m.updates().marked()).isFalse();
        assertThat(m.inexact().connections()).isZero();
        Laws.hold(m);
    }

    @ParameterizedTest
    @ValueSource(strings = {"streaming", "websocket"})
    void givesTheSameBytesForTheSameSeed(String id) throws Exception {
        String[] options = {
            "arrivals", "periodic", "rtt", "0ms", "clients", "10", "rate", "20", "duration", "500ms", "warmup", "100ms"
        };
        Measurement one = Trials.run(Trials.transport(id), options);
        Measurement other = Trials.run(Trials.transport(id), options);
        assertThat(one.planSha256()).isEqualTo(other.planSha256());
        for (String direction : List.of("up", "down")) {
            for (String kind : one.phases().get("setup").bytes().get(direction).keySet()) {
                assertThat(sum(one, direction, kind)).as(direction + " " + kind).isEqualTo(sum(other, direction, kind));
            }
        }
        assertThat(requests(one)).isEqualTo(requests(other));
        assertThat(frames(one)).isEqualTo(frames(other));
    }

    private static long sum(Measurement m, String direction, String kind) {
        return m.phases().values().stream()
                .mapToLong(phase -> phase.bytes().get(direction).get(kind))
                .sum();
    }

    private static long requests(Measurement m) {
        return m.phases().values().stream()
                .mapToLong(phase -> phase.requests().started())
                .sum();
    }

    private static long frames(Measurement m) {
        return m.phases().values().stream()
                .flatMap(phase -> phase.frames().values().stream())
                .flatMap(byOpcode -> byOpcode.values().stream())
                .mapToLong(n -> n)
                .sum();
    }

    @Test
    void answersAPollEmptyEachTimeTheHoldIsOver() throws Exception {
        Plan plan = new Plan(
                List.of("main"), List.of(Subscription.throughout(0, 0)), List.of(entry(1730, 0)), 0, 1900 * MILLI);
        Measurement m = Trials.run(Trials.transport("long-polling"), plan, settings("hold", "700ms", "rtt", "0ms"));
        PhaseFigures measured = m.phases().get("measured");
        // asked in setup, held for 700 ms from then on: twice over long before 1,730 ms, a third time long after
        assertThat(measured.responses().empty()).isEqualTo(2);
        assertThat(m.phases().values().stream()
                        .mapToLong(phase -> phase.connections().opened())
                        .sum())
                .isEqualTo(1);
        assertThat(m.updates().delivered()).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("transports")
    void tellsHowACutWasSurvived(Transport transport) throws Exception {
        String[] options = Trials.noticingBreaks(
                transport,
                "pattern",
                "echo",
                "clients",
                "5",
                "rate",
                "20",
                "duration",
                "1s",
                "warmup",
                "100ms",
                "rtt",
                "5ms",
                "poll-interval",
                "50ms",
                "cut",
                "400ms");
        Measurement m = Trials.run(transport, options);
        assertThat(m.cut().clients()).isEqualTo(5);
        assertThat(m.cut().back()).isEqualTo(5);
        assertThat(m.cut().backMillis()).isPositive();
        assertThat(m.updates().marked()).as(m.updates().toString()).isFalse();
        assertThat(m.inexact().connections()).isGreaterThanOrEqualTo(5);
        Laws.hold(m);
    }

    @ParameterizedTest
    @ValueSource(strings = {"websocket", "flashsocket", "socketio-websocket", "socketio-polling", "socketio"})
    void saysAtOnceThatATechniqueIsRefused(String id) throws Exception {
        Experiment experiment = Trials.experiment(
                "refuse", "websocket=501,socketio-websocket=501,socketio-polling=501", "clients", "2", "rtt", "0ms");
        TrialSettings settings = TrialSettings.of(experiment, 0, 0);
        Measurement m = Trials.run(Trials.transport(id), experiment.plan(0), settings);
        assertThat(m.outcome()).isEqualTo(Outcome.DEAD);
        assertThat(m.updates().delivered()).isZero();
        assertThat(m.updates().expected())
                .as("what was due counts, though no client was ready")
                .isEqualTo(2 * m.updates().published());
        assertThat(m.noticed().by()).isEqualTo(Noticed.By.ERROR);
        assertThat(m.noticed().clients()).isEqualTo(2);
        assertThat(m.noticed().never()).isZero();
        assertThat(m.path().did()).isEqualTo("refused");
        assertThat(m.path().status()).isEqualTo(501);
        assertThat(m.path().way()).isNull();
    }

    @Test
    void saysInOneLineThatThePortIsTaken() throws Exception {
        try (var taken = new java.net.ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            Transport transport = Trials.transport("streaming");
            Experiment experiment = Trials.experiment();
            TrialSettings settings = TrialSettings.of(experiment, 0, taken.getLocalPort());
            assertThatThrownBy(() -> Trials.run(transport, experiment.plan(0), settings))
                    .isInstanceOf(TrialException.class)
                    .hasMessageContaining("port " + taken.getLocalPort())
                    .hasMessageContaining("is taken");
        }
    }
}
