package transportlab.trial.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import transportlab.experiment.Experiment;
import transportlab.measure.Measurement;
import transportlab.testing.Trials;
import transportlab.transport.Transport;
import transportlab.trial.StopSignal;
import transportlab.trial.TrialOutcome;
import transportlab.trial.TrialSettings;
import transportlab.wire.Kind;
import transportlab.wire.trace.ClientTrace;
import transportlab.wire.trace.Delivery;
import transportlab.wire.trace.Trace;
import transportlab.wire.trace.TrialTrace;

/** Which traces of a trial are kept, and that they agree with its measurement. */
class KeptTracesTest {
    static List<Named<Transport>> transports() {
        return Trials.everyTransport();
    }

    private static TrialOutcome outcome(Transport transport, int tracing, String... options) throws Exception {
        Experiment experiment = Trials.experiment(options);
        return Trials.outcome(
                transport,
                experiment.plan(0),
                TrialSettings.of(experiment, 0, 0).tracing(tracing),
                new ModelStand(Counting.BYTES),
                new StopSignal());
    }

    private static final String[] JITTERY = {
        "clients", "20", "rate", "4", "duration", "2s", "rtt", "40ms", "jitter", "15ms", "loss", "3%"
    };

    @ParameterizedTest(name = "{0}")
    @MethodSource("transports")
    void theLedgersOfAllConnectionsAreThoseOfTheTrial(Transport transport) throws Exception {
        TrialOutcome outcome = outcome(transport, Integer.MAX_VALUE, JITTERY);
        Map<Kind, Long> up = new EnumMap<>(Kind.class);
        Map<Kind, Long> down = new EnumMap<>(Kind.class);
        long requests = 0;
        for (ClientTrace client : outcome.trace().clients()) {
            for (ClientTrace.Connection connection : client.connections()) {
                connection.up().forEach((kind, n) -> up.merge(kind, n, Long::sum));
                connection.down().forEach((kind, n) -> down.merge(kind, n, Long::sum));
                requests += connection.requests();
            }
        }
        Measurement measured = outcome.measurement();
        assertThat(sum(up)).isEqualTo(Trials.bytes(measured, "up"));
        assertThat(sum(down)).isEqualTo(Trials.bytes(measured, "down"));
        assertThat(requests)
                .isEqualTo(measured.phases().values().stream()
                        .mapToLong(phase -> phase.requests().started())
                        .sum());
    }

    private static long sum(Map<Kind, Long> bytes) {
        return bytes.values().stream().mapToLong(Long::longValue).sum();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("transports")
    void theSlowestDeliveryIsThatOfTheMeasurementAndItsClientIsKept(Transport transport) throws Exception {
        TrialOutcome outcome = outcome(transport, 1, JITTERY);
        TrialTrace trace = outcome.trace();
        assertThat(trace.clients()).hasSizeBetween(1, 2).first().matches(client -> client.client() == 0);
        TrialTrace.Place slowest = trace.slowest().orElseThrow();
        assertThat((double) slowest.delivery().delayMicros())
                .isCloseTo(
                        outcome.measurement().latencyMicros().max(),
                        org.assertj.core.data.Percentage.withPercentage(0.2));
        List<Delivery> all = outcome(transport, Integer.MAX_VALUE, JITTERY).trace().clients().stream()
                .flatMap(client -> client.deliveries().stream())
                .filter(delivery -> delivery.dueMicros() >= trace.measuredMicros())
                .toList();
        assertThat(all).hasSize((int) outcome.measurement().updates().delivered());
        assertThat(all.stream().mapToLong(Delivery::delayMicros).max().orElseThrow())
                .isEqualTo(slowest.delivery().delayMicros());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("transports")
    void bothEndsOfTheLinkAreInOrder(Transport transport) throws Exception {
        for (ClientTrace client : outcome(transport, 3, JITTERY).trace().clients()) {
            assertThat(client.whole()).isTrue();
            assertThat(client.deliveries()).isNotEmpty().allSatisfy(each -> {
                assertThat(each.writtenMicros()).isBetween(each.dueMicros(), each.arrivedMicros());
                assertThat(each.handedMicros()).isGreaterThanOrEqualTo(each.arrivedMicros());
            });
            Stream<Trace.Event> passed = client.events().stream().filter(event -> event.what() == Trace.What.BYTES);
            assertThat(passed).isNotEmpty().allSatisfy(event -> {
                boolean up = event.direction() == transportlab.wire.Direction.UP;
                long way = up ? event.atMicros() - event.clientMicros() : event.clientMicros() - event.atMicros();
                assertThat(way).as(event.toString()).isGreaterThanOrEqualTo(5_000);
            });
        }
    }

    @Test
    void aLoserIsKeptWithWhatItLost() throws Exception {
        // the link cannot carry it, and nothing is waited for, so what is under way at the end is lost
        Experiment experiment = Trials.experiment(
                "clients", "9", "rate", "50", "payload", "4000", "duration", "1s", "bandwidth", "10kbit");
        TrialOutcome outcome = Trials.outcome(
                Trials.transport("websocket"),
                experiment.plan(0),
                TrialSettings.of(experiment, 0, 0).discarded(),
                new ModelStand(Counting.BYTES),
                new StopSignal());
        assertThat(outcome.measurement().updates().lost()).isPositive();
        Delivery lost = outcome.trace().lost().orElseThrow().delivery();
        assertThat(lost.handedMicros()).isNull();
        assertThat(lost.update()).isPositive();
    }

    @Test
    void whatIsKeptIsInTheOrderOfTheClients() throws Exception {
        TrialTrace trace =
                outcome(Trials.transport("short-polling"), 5, JITTERY).trace();
        assertThat(trace.clients())
                .isSortedAccordingTo(Comparator.comparingInt(ClientTrace::client))
                .hasSizeBetween(5, 6);
    }
}
