package transportlab.measured;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import transportlab.experiment.Experiment;
import transportlab.measure.Measurement;
import transportlab.testing.Trials;
import transportlab.transport.Transport;
import transportlab.trial.StopSignal;
import transportlab.trial.TrialSettings;
import transportlab.trial.live.LiveStand;

/** What recording all clients costs a trial, beside one that records only the first: printed, with and without by turns. */
@Tag("measured")
class TracingCostTest {
    private static final int TURNS = 5;

    @ParameterizedTest
    @CsvSource({"short-polling,200,2", "websocket,200,20", "websocket,2000,2", "long-polling,500,2"})
    void recordingAllClientsCostsLittle(String id, int clients, int rate) throws Exception {
        Measurement[] without = new Measurement[TURNS];
        Measurement[] with = new Measurement[TURNS];
        run(id, clients, rate, 1);
        for (int turn = 0; turn < TURNS; turn++) {
            without[turn] = run(id, clients, rate, 0);
            with[turn] = run(id, clients, rate, 1);
            assertThat(with[turn].comparable() && without[turn].comparable()).isTrue();
        }
        System.out.printf(
                "%-14s %,5d clients, %d/s: CPU of the clients %s s, median delay %s µs, 99 %% %s µs, bytes of memory a client %s%n",
                id,
                clients,
                rate,
                both(
                        without,
                        with,
                        m -> m.cost().clientCpuSeconds() == null ? 0 : m.cost().clientCpuSeconds()),
                both(without, with, m -> m.latencyMicros().p50()),
                both(without, with, m -> m.latencyMicros().p99()),
                both(
                        without,
                        with,
                        m -> m.cost().memoryBytesPerClient() == null
                                ? 0
                                : m.cost().memoryBytesPerClient()));
    }

    private static String both(Measurement[] without, Measurement[] with, ToDoubleFunction<Measurement> figure) {
        double before = median(without, figure);
        double after = median(with, figure);
        return String.format("%.2f -> %.2f (%+.0f %%)", before, after, before == 0 ? 0 : 100 * (after / before - 1));
    }

    private static double median(Measurement[] of, ToDoubleFunction<Measurement> figure) {
        double[] values = Arrays.stream(of).mapToDouble(figure).sorted().toArray();
        return values[values.length / 2];
    }

    private static Measurement run(String id, int clients, int rate, int tracing) throws Exception {
        Experiment experiment = Trials.experiment(
                "clients", String.valueOf(clients), "rate", String.valueOf(rate), "duration", "4s", "rtt", "20ms");
        Transport transport = Trials.transport(id);
        return Trials.outcome(
                        transport,
                        experiment.plan(0),
                        TrialSettings.of(experiment, 0, 0).tracing(tracing),
                        new LiveStand(),
                        new StopSignal())
                .measurement();
    }
}
