package transportlab.transport.socketio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import transportlab.experiment.Experiment;
import transportlab.experiment.Refusal;
import transportlab.measure.Measurement;
import transportlab.server.ServerSetup;
import transportlab.testing.Await;
import transportlab.testing.Bench;
import transportlab.testing.RawHttp;
import transportlab.testing.RawWebSocket;
import transportlab.testing.TestClient;
import transportlab.testing.Trials;
import transportlab.transport.Transport;
import transportlab.trial.TrialSettings;
import transportlab.wire.ledger.Tally.Count;
import transportlab.wire.link.Link;

/** The lab's own client: the upgrade in whatever moment, where it is refused, and beside those who speak WebSocket. */
@Execution(ExecutionMode.CONCURRENT)
class SocketIoClientTest {
    private static final Transport UPGRADING = Trials.transport("socketio");

    /** Updates and messages both ways all the time: whatever is under way when the session moves arrives, once. */
    @ParameterizedTest
    @ValueSource(ints = {0, 5, 20})
    void losesAndRepeatsNothingWhileItUpgrades(int roundTripMillis) throws Exception {
        Bench.Options options = Bench.Options.defaults().link(Link.of(Duration.ofMillis(roundTripMillis)));
        try (Bench bench = Bench.of(UPGRADING, options)) {
            TestClient client = bench.client(UPGRADING, 0).awaitReady();
            int sent = 0;
            while (client.upgrades.isEmpty() || sent < 200) {
                int enough = client.numbers.size() + 1;
                bench.publish("from the server");
                client.send(sent++, "from the client");
                Await.until("it goes on", () -> client.numbers.size() >= enough);
            }
            client.await(2 * sent);
            assertThat(client.upgrades).containsExactly(true);
            assertThat(client.ways).containsExactly("socketio-polling", "socketio-websocket");
            assertThat(client.numbers)
                    .isEqualTo(LongStream.rangeClosed(1, 2L * sent).boxed().toList());
            int all = sent;
            Await.until("all are acknowledged", () -> client.acknowledged.size() == all);
            assertThat(client.failures).hasValue(0);
        }
    }

    @ParameterizedTest
    @EnumSource(Refusal.class)
    void staysOnPollingWhereTheUpgradeIsRefusedOrSwallowed(Refusal how) throws Exception {
        try (Bench bench = Bench.refusing(UPGRADING, Map.of("socketio-websocket", how), Bench.Options.defaults())) {
            TestClient client = bench.client(UPGRADING, 0).awaitReady();
            bench.publish("one");
            client.await(1);
            client.awaitUpgrade();
            bench.publish("two");
            client.send(0, "three");
            client.await(3);
            assertThat(client.upgrades).containsExactly(false);
            assertThat(client.ways).containsExactly("socketio-polling");
            assertThat(client.failures).hasValue(0);
            assertThat(bench.net().report().all().framesDown()).isEmpty();
        }
    }

    @Test
    void sayingWhenItUpgradedAndWhatThatCost() throws Exception {
        Experiment experiment =
                Trials.experiment("clients", "5", "duration", "700ms", "warmup", "300ms", "rtt", "20ms", "rate", "10");
        Measurement m = Trials.run(UPGRADING, experiment.plan(0), TrialSettings.of(experiment, 0, 0));
        assertThat(m.updates().marked()).isFalse();
        assertThat(m.upgrade().clients()).isEqualTo(5);
        assertThat(m.upgrade().upgraded()).isEqualTo(5);
        assertThat(m.upgrade().requests()).isEqualTo(5);
        assertThat(m.upgrade().bytes()).as("whatever follows").isEqualTo(upgradeOfAQuietHour());
        assertThat(m.upgrade().afterMicros().p50())
                .isGreaterThan(m.upgrade().tookMicros().p50());
        assertThat(m.attempts()).isEmpty();
    }

    /** Bytes of an upgrade behind which hardly anything is said. */
    private static Measurement.UpDown upgradeOfAQuietHour() throws Exception {
        Experiment quiet = Trials.experiment(
                "clients", "5", "duration", "100ms", "warmup", "300ms", "rtt", "20ms", "rate", "0.001");
        return Trials.run(UPGRADING, quiet.plan(0), TrialSettings.of(quiet, 0, 0))
                .upgrade()
                .bytes();
    }

    /** What a client does again when it comes back is no other client's upgrade. */
    @Test
    void countsTheFirstUpgradeOfEachClientAlone() throws Exception {
        Experiment experiment = Trials.experiment(
                "clients", "5", "duration", "1s", "warmup", "1s", "rtt", "5ms", "rate", "10", "cut", "400ms");
        Measurement m = Trials.run(UPGRADING, experiment.plan(0), TrialSettings.of(experiment, 0, 0));
        assertThat(m.cut().back()).isEqualTo(5);
        assertThat(m.upgrade().clients()).isEqualTo(5);
        assertThat(m.upgrade().upgraded()).isEqualTo(5);
        assertThat(m.upgrade().requests()).isEqualTo(5);
    }

    @Test
    void carriesManyUpdatesInOneAnswerWherePollsAreSlow() throws Exception {
        Transport polling = Trials.transport("socketio-polling");
        Bench.Options options = Bench.Options.defaults().link(Link.of(Duration.ofMillis(100)));
        try (Bench bench = Bench.of(polling, options)) {
            TestClient client = bench.client(polling, 0).awaitReady();
            long before = bench.net().report().all().get(Count.RECEIVE);
            for (int i = 0; i < 500; i++) {
                bench.publish("update " + i);
            }
            client.await(500);
            assertThat(bench.net().report().all().get(Count.RECEIVE) - before).isLessThan(20);
        }
    }

    /** Socket.IO is not WebSocket: what each sees of the other. */
    @Test
    void isNotUnderstoodByAWebSocketClientNorUnderstandsAWebSocketServer() throws Exception {
        Transport webSocket = Trials.transport("websocket");
        Duration never = Duration.ofSeconds(60);
        Bench.Options patient = Bench.Options.defaults().limits(new ServerSetup.Limits(never, never, 1024));
        try (Bench bench = Bench.of(UPGRADING, patient);
                Bench plain = Bench.of(webSocket, Bench.Options.defaults())) {
            try (RawWebSocket refused = new RawWebSocket(bench.port(), "/socket.io/?topic=main")) {
                assertThat(refused.head).startsWith("HTTP/1.1 400 ");
            }
            try (RawWebSocket socket = new RawWebSocket(bench.port(), "/socket.io/?EIO=4&transport=websocket")) {
                assertThat(socket.text()).startsWith("0{\"sid\":");
                assertThat(socket.send("a client message").readToClose()).isTrue();
            }
            assertThat(bench.main().position()).isZero();
            try (RawWebSocket socket = new RawWebSocket(plain.port(), "/ws?EIO=4&transport=websocket")) {
                assertThat(socket.text()).isEqualTo("{\"at\":0}");
            }
            try (RawHttp raw = new RawHttp(plain.port())) {
                assertThat(raw.get("/ws?EIO=4&transport=polling").readResponse())
                        .startsWith("HTTP/1.1 426 ");
            }
        }
    }

    @Test
    void theThreeIdsShareOneServer() {
        for (String id : List.of("socketio-polling", "socketio-websocket")) {
            assertThat(Trials.transport(id).info().needs()).containsExactly("socketio");
        }
    }
}
