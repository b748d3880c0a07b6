package transportlab.trial.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import transportlab.catalogue.Catalogue;
import transportlab.experiment.Experiment;
import transportlab.measure.Measurement;
import transportlab.measure.Outcome;
import transportlab.measure.PathFigures.AtServer;
import transportlab.testing.PassThrough;
import transportlab.testing.Trials;
import transportlab.transport.Transport;
import transportlab.trial.StopSignal;
import transportlab.trial.TrialSettings;

/** A path on real sockets that changes nothing. */
class LivePassThroughTest {
    static List<Transport> transports() {
        return Catalogue.all();
    }

    @ParameterizedTest
    @MethodSource("transports")
    void aPathThatChangesNothingDeliversEverythingAndCountsTheSameBytesAtBothEnds(Transport transport)
            throws Exception {
        Experiment experiment = Trials.experiment(
                        "clients", "5", "rate", "20", "duration", "500ms", "warmup", "0ms", "rtt", "0ms")
                .over(PassThrough.PATH);
        Measurement passed = Trials.outcome(
                        transport,
                        experiment.plan(0),
                        TrialSettings.of(experiment, 0, 0),
                        new LiveStand(),
                        new StopSignal())
                .measurement();
        assertThat(passed.outcome()).isEqualTo(Outcome.DELIVERED);
        assertThat(passed.noticed()).isNull();
        assertThat(passed.notes()).doesNotContain("not-closed-in-order");
        assertThat(passed.inexact().connections()).isZero();
        assertThat(sum(passed, true)).isEqualTo(Trials.bytes(passed, "up"));
        assertThat(sum(passed, false)).isEqualTo(Trials.bytes(passed, "down"));
    }

    private static long sum(Measurement m, boolean up) {
        return m.path().atServer().values().stream()
                .mapToLong(up ? AtServer::up : AtServer::down)
                .sum();
    }
}
