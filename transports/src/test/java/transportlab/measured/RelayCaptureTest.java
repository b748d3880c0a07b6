package transportlab.measured;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import transportlab.catalogue.Catalogue;
import transportlab.experiment.Experiment;
import transportlab.measure.Measurement;
import transportlab.measure.PathFigures.AtServer;
import transportlab.testing.Capture;
import transportlab.testing.PassThrough;
import transportlab.testing.Trials;
import transportlab.transport.Transport;
import transportlab.trial.TrialSettings;

/** Both taps of a path against {@code tcpdump} on both sides of the relay. */
@Tag("measured")
class RelayCaptureTest {
    static Stream<Transport> some() {
        return Stream.of("short-polling", "streaming", "websocket", "tcp").map(Trials::transport);
    }

    static Stream<Transport> others() {
        List<Transport> some = some().toList();
        return Catalogue.all().stream().filter(transport -> !some.contains(transport));
    }

    @ParameterizedTest
    @MethodSource("some")
    @Tag("gate")
    void bothTapsAreTheCapturesToTheByte(Transport transport) throws Exception {
        tapsAreCaptures(transport);
    }

    @ParameterizedTest
    @MethodSource("others")
    void bothTapsAreTheCapturesToTheByteForAllOtherTransports(Transport transport) throws Exception {
        tapsAreCaptures(transport);
    }

    /** The relay has three ports, and the server the three behind them. */
    private static void tapsAreCaptures(Transport transport) throws Exception {
        Experiment experiment = Trials.experiment("clients", "7", "duration", "2s", "rate", "5", "payload", "4KiB")
                .over(PassThrough.PATH);
        int port = Trials.freePort();
        try (Capture before = Capture.of(port);
                Capture behind = Capture.of(port + 3)) {
            Measurement m = Trials.run(transport, experiment.plan(0), TrialSettings.of(experiment, 0, port));
            List<Capture.Flow> atClients = before.finish();
            List<Capture.Flow> atServer = behind.finish();
            System.out.printf(
                    "relay, capture %-18s up %d = %d | %d = %d, down %d = %d | %d = %d; connections %d | %d%n",
                    transport.info().id(),
                    Trials.bytes(m, "up"),
                    sum(atClients, flow -> flow.up),
                    sum(atServer, flow -> flow.up),
                    tapped(m, AtServer::up),
                    Trials.bytes(m, "down"),
                    sum(atClients, flow -> flow.down),
                    sum(atServer, flow -> flow.down),
                    tapped(m, AtServer::down),
                    atClients.size(),
                    atServer.size());
            assertThat(before.said()).contains("0 packets dropped by kernel");
            assertThat(behind.said()).contains("0 packets dropped by kernel");
            assertThat(m.updates().marked()).isFalse();
            assertThat(m.inexact().connections()).isZero();
            assertThat(sum(atClients, flow -> flow.up))
                    .isEqualTo(Trials.bytes(m, "up"))
                    .isPositive();
            assertThat(sum(atClients, flow -> flow.down))
                    .isEqualTo(Trials.bytes(m, "down"))
                    .isPositive();
            assertThat(sum(atServer, flow -> flow.up)).isEqualTo(tapped(m, AtServer::up));
            assertThat(sum(atServer, flow -> flow.down)).isEqualTo(tapped(m, AtServer::down));
            assertThat(atServer).hasSameSizeAs(atClients);
            assertThat(Stream.concat(atClients.stream(), atServer.stream())).noneMatch(flow -> flow.reset);
        }
    }

    private static long sum(List<Capture.Flow> flows, ToLongFunction<Capture.Flow> direction) {
        return flows.stream().mapToLong(direction).sum();
    }

    private static long tapped(Measurement m, ToLongFunction<AtServer> direction) {
        return m.path().atServer().values().stream().mapToLong(direction).sum();
    }
}
