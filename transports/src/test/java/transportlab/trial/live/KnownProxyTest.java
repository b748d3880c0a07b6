package transportlab.trial.live;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import transportlab.catalogue.Catalogue;
import transportlab.experiment.Experiment;
import transportlab.measure.Measurement;
import transportlab.measure.Noticed;
import transportlab.measure.Outcome;
import transportlab.testing.Trials;
import transportlab.transport.Transport;
import transportlab.trial.Stand;
import transportlab.trial.StopSignal;
import transportlab.trial.TrialOutcome;
import transportlab.trial.TrialSettings;
import transportlab.trial.model.Counting;
import transportlab.trial.model.ModelStand;
import transportlab.wire.Direction;
import transportlab.wire.Kind;
import transportlab.wire.trace.Trace;

/** A proxy that clients know from their settings, on real sockets and in virtual time. */
class KnownProxyTest {
    static List<Transport> transports() {
        return Catalogue.all();
    }

    @ParameterizedTest
    @MethodSource("transports")
    void isAskedForWholeUrlsAndTunnelsOnSocketsAsInVirtualTime(Transport transport) throws Exception {
        TrialOutcome live = over("proxy=any", transport, new LiveStand());
        TrialOutcome model = over("proxy=any", transport, new ModelStand(Counting.BYTES));
        for (TrialOutcome each : List.of(live, model)) {
            assertThat(each.measurement().outcome()).isEqualTo(Outcome.DELIVERED);
            assertThat(each.measurement().noticed()).isNull();
            assertThat(Trials.bytes(each.measurement(), "up")).isPositive();
            assertThat(each.measurement().notes()).doesNotContain("not-closed-in-order");
            for (String direction : List.of("up", "down")) {
                assertThat(other(each.measurement(), direction)).as(direction).isZero();
            }
        }
        List<String> heads = heads(live);
        assertThat(heads).isEqualTo(heads(model));
        if (transport.info().id().equals("tcp")) {
            assertThat(heads).as("knows no proxy").isEmpty();
        } else if (heads.size() == 1) {
            assertThat(heads.get(0)).matches("(?s)GET http://SERVER/.*");
        } else {
            assertThat(heads.get(0)).isEqualTo("CONNECT SERVER HTTP/1.1\r\nHost: SERVER\r\n\r\n");
            assertThat(heads.get(1)).startsWith("GET /").contains("upgrade: websocket");
        }
        boolean opensWithWebSocket = Set.of("websocket", "flashsocket", "socketio-websocket", "auto")
                .contains(transport.info().id());
        assertThat(heads.size() == 2).isEqualTo(opensWithWebSocket);
    }

    @Test
    void thatRefusesATunnelHasRefusedTheWebSocket() throws Exception {
        for (Stand stand : List.of(new LiveStand(), new ModelStand(Counting.BYTES))) {
            TrialOutcome refused = over("proxy", Trials.transport("websocket"), stand);
            assertThat(refused.measurement().outcome()).isEqualTo(Outcome.DEAD);
            assertThat(refused.measurement().noticed().by()).isEqualTo(Noticed.By.ERROR);
            assertThat(refused.measurement().noticed().cause()).contains("403");
            assertThat(heads(refused)).allMatch(head -> head.startsWith("CONNECT"));
        }
    }

    private static TrialOutcome over(String path, Transport transport, Stand stand) throws Exception {
        Experiment experiment = Trials.experiment(
                "clients", "3", "rate", "20", "duration", "500ms", "warmup", "0ms", "rtt", "0ms", "path", path);
        return Trials.outcome(
                transport, experiment.plan(0), TrialSettings.of(experiment, 0, 0), stand, new StopSignal());
    }

    private static long other(Measurement of, String direction) {
        return of.phases().values().stream()
                .mapToLong(phase -> phase.bytes().get(direction).getOrDefault("other", 0L))
                .sum();
    }

    /** What the first client asks first; with a tunnel, also what it asks through it. */
    private static List<String> heads(TrialOutcome of) {
        List<String> heads = of.trace().first().stream()
                .filter(event -> event.what() == Trace.What.BYTES && event.direction() == Direction.UP)
                .filter(event -> event.runs().get(0).kind() == Kind.HEADERS)
                .map(event -> new String(event.data(), ISO_8859_1)
                        .replaceAll("127\\.0\\.0\\.1:\\d+", "SERVER")
                        .replaceAll("(?i)(sec-websocket-key: )\\S+", "$1KEY"))
                .toList();
        return heads.stream()
                .limit(!heads.isEmpty() && heads.get(0).startsWith("CONNECT") ? 2 : 1)
                .toList();
    }
}
