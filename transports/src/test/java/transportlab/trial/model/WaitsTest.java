package transportlab.trial.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import transportlab.client.TimedOut;
import transportlab.experiment.Refusal;
import transportlab.testing.Bench;
import transportlab.testing.Bench.Options;
import transportlab.testing.TestClient;
import transportlab.testing.Trials;
import transportlab.transport.Transport;
import transportlab.trial.StopSignal;
import transportlab.wire.ledger.Tally;

/** The time-outs of the clients in virtual time, to the millisecond. */
class WaitsTest {
    private static final Duration POLL_INTERVAL = Duration.ofSeconds(1);
    private final ModelStage stage = new ModelStage();

    static List<Named<Transport>> techniques() {
        return Trials.everyTransport().stream()
                .filter(each -> each.getPayload().candidates().isEmpty())
                .toList();
    }

    private void pass(Duration time) {
        stage.time().waitUntil(stage.time().nanoTime() + time.toNanos(), new StopSignal());
    }

    private TestClient client(Bench bench, Transport transport) {
        return bench.client(bench.net().tab(0, null), transport, 0, POLL_INTERVAL);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("techniques")
    void whatIsSwallowedIsGivenUpAfterTheTimeForAnAnswer(Transport transport) throws Exception {
        Map<String, Refusal> all =
                transport.essentials().stream().collect(Collectors.toMap(Function.identity(), id -> Refusal.SWALLOW));
        try (Bench bench = Bench.refusing(transport, all, Options.defaults(), stage)) {
            TestClient client = client(bench, transport);
            // the page around a frame sees no head; Flash has a time-out of its own for the policy
            int limitMillis =
                    switch (transport.info().id()) {
                        case "forever-iframe" -> 20_000;
                        case "flashsocket" -> 3_000;
                        default -> 10_000;
                    };
            pass(Duration.ofMillis(limitMillis - 1));
            assertThat(client.failures).hasValue(0);
            pass(Duration.ofMillis(2));
            assertThat(client.failures).hasValue(1);
            if (limitMillis >= 10_000) {
                assertThat(client.causes.get(0)).isInstanceOf(TimedOut.class);
            }
            pass(Duration.ofMillis(limitMillis + 100));
            assertThat(client.failures).as("tried again").hasValue(2);
            pass(Duration.ofMillis(500));
            CompletableFuture<Void> closed = client.closing(new CompletableFuture<>());
            assertThat(stage.time()
                            .waitFor(closed::isDone, Duration.ofSeconds(20).toNanos(), new StopSignal()))
                    .isTrue();
            Tally tally = bench.net().report().all();
            assertThat(tally.get(Tally.Count.CLOSED)).isEqualTo(tally.get(Tally.Count.OPENED));
        }
    }

    /** A page around a frame is told by nothing; by a heartbeat that does not come it is told. */
    @Test
    void aFrameThatBrokeOffComesBackOnlyByAHeartbeat() throws Exception {
        Transport frame = Trials.transport("forever-iframe");
        assertThat(frame.noticesBreaks()).isFalse();
        for (Duration heartbeat : List.of(Duration.ZERO, Duration.ofSeconds(2))) {
            try (Bench bench = Bench.of(frame, Options.defaults().appHeartbeat(heartbeat), stage)) {
                TestClient client = client(bench, frame);
                stage.until("ready", () -> client.ready.get() > 0);
                bench.publish("one");
                pass(Duration.ofSeconds(1));
                bench.bound.cut(client.dialer.addresses().get(0), true);
                bench.publish("two");
                pass(Duration.ofMinutes(10));
                if (heartbeat.isZero()) {
                    assertThat(client.numbers).containsExactly(1L);
                    assertThat(client.failures).hasValue(0);
                    assertThat(bench.net().report().all().get(Tally.Count.OPENED))
                            .isEqualTo(1);
                } else {
                    assertThat(client.numbers).as("nothing is lost").containsExactly(1L, 2L);
                    assertThat(client.causes).hasSize(1);
                    assertThat(client.causes.get(0))
                            .isInstanceOf(TimedOut.class)
                            .hasMessage("no message within 6 s");
                }
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("techniques")
    void whoeverIsServedIsNeverGivenUp(Transport transport) throws Exception {
        for (Duration heartbeat : List.of(Duration.ZERO, Duration.ofSeconds(2))) {
            try (Bench bench = Bench.of(transport, Options.defaults().appHeartbeat(heartbeat), stage)) {
                TestClient client = client(bench, transport);
                pass(Duration.ofMinutes(5));
                bench.publish("one");
                pass(Duration.ofSeconds(2));
                assertThat(client.numbers).containsExactly(1L);
                assertThat(client.causes).isEmpty();
            }
        }
    }
}
