package transportlab.trial.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import transportlab.experiment.Experiment;
import transportlab.measure.Measurement;
import transportlab.measure.PhaseFigures;
import transportlab.testing.Trials;
import transportlab.transport.Transport;
import transportlab.trial.StopSignal;
import transportlab.trial.TrialSettings;

class ModelTrialTest {
    static List<Named<Transport>> transports() {
        return Trials.everyTransport();
    }

    private static Measurement model(Transport transport, String... options) throws Exception {
        Experiment experiment = Trials.experiment(options);
        return Trials.outcome(
                        transport,
                        experiment.plan(0),
                        TrialSettings.of(experiment, 0, 0),
                        new ModelStand(),
                        new StopSignal())
                .measurement();
    }

    @ParameterizedTest
    @MethodSource("transports")
    void aTrialInVirtualTimeDeliversEverything(Transport transport) throws Exception {
        for (String pattern : List.of("ticker", "chat", "echo", "notifications")) {
            long t = System.nanoTime();
            Measurement m = model(transport, "pattern", pattern, "clients", "5", "rooms-of", "5", "rate", "4", "duration", "2s", "rtt", "40ms");
            System.out.printf("%-20s %-14s %4d/%4d  %s  bytes %s p50 %s in %.0f ms%n", transport.info().id(), pattern, m.updates().delivered(), m.updates().expected(), m.failure(), m.phases().get("measured").both("total"), m.latencyMicros() == null ? null : m.latencyMicros().p50(), (System.nanoTime() - t) / 1e6);
            assertThat(m.comparable()).isTrue();
        }
    }
}
