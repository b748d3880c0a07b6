package transportlab.trial.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import transportlab.catalogue.Catalogue;
import transportlab.experiment.Experiment;
import transportlab.measure.Measurement;
import transportlab.measure.Outcome;
import transportlab.measure.PathFigures.AtServer;
import transportlab.path.PathRules;
import transportlab.testing.PassThrough;
import transportlab.testing.Trials;
import transportlab.transport.Transport;
import transportlab.trial.StopSignal;
import transportlab.trial.TrialSettings;

/** A path in virtual time that changes nothing: bytes are read where without a path meanings arrive. */
class PassThroughTest {
    static List<Transport> transports() {
        return Catalogue.all();
    }

    @ParameterizedTest
    @MethodSource("transports")
    void aPathThatChangesNothingCountsTheSameBytesAtBothEnds(Transport transport) throws Exception {
        for (String pattern : List.of("ticker", "chat")) {
            Measurement direct = measured(transport, pattern, PathRules.OPEN);
            Measurement passed = measured(transport, pattern, PassThrough.PATH);
            assertThat(passed.updates()).isEqualTo(direct.updates());
            assertThat(passed.phases()).isEqualTo(direct.phases());
            assertThat(passed.latencyMicros()).isEqualTo(direct.latencyMicros());
            assertThat(passed.outcome()).isEqualTo(Outcome.DELIVERED);
            assertThat(passed.noticed()).isNull();
            for (Map.Entry<String, AtServer> at : passed.path().atServer().entrySet()) {
                var figures = passed.phases().get(at.getKey()).bytes();
                assertThat(at.getValue())
                        .as(at.getKey())
                        .isEqualTo(new AtServer(
                                figures.get("up").get("total"),
                                figures.get("down").get("total")));
            }
        }
    }

    private static Measurement measured(Transport transport, String pattern, PathRules path) throws Exception {
        Experiment experiment = Trials.experiment(
                        "pattern", pattern, "clients", "5", "rate", "5", "duration", "2s", "rtt", "40ms", "seed", "7")
                .over(path);
        return Trials.outcome(
                        transport,
                        experiment.plan(0),
                        TrialSettings.of(experiment, 0, 0),
                        new ModelStand(Counting.BYTES),
                        new StopSignal())
                .measurement();
    }
}
