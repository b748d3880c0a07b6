package transportlab.measured;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import transportlab.experiment.Experiment;
import transportlab.experiment.NamedLink;
import transportlab.measure.Measurement;
import transportlab.measure.Metric;
import transportlab.testing.Trials;
import transportlab.trial.Stand;
import transportlab.trial.StopSignal;
import transportlab.trial.TrialSettings;
import transportlab.trial.live.LiveStand;
import transportlab.trial.model.Counting;
import transportlab.trial.model.ModelStand;

/**
 * Trials on real sockets over each named link against the same trials in virtual time. Jitter and losses may meet other
 * messages than calculated, so a poll can meet an update that it would have missed: requests and bytes agree within 1 %,
 * or within one poll for each client. Median delays are printed, with the largest difference that would count as agreement.
 */
@Tag("measured")
class LinkAgreementTest {
    private static final int ROUNDS = 4;
    private static final int CLIENTS = 5;
    private static final int BYTES_OF_A_POLL = 800;
    private static final double LEAST_MILLIS = 2;
    private static final double SHARE = 0.05;

    static List<Arguments> links() {
        List<Arguments> all = new ArrayList<>();
        for (String link : NamedLink.ids()) {
            for (String id : List.of("short-polling", "long-polling", "streaming", "websocket")) {
                all.add(Arguments.of(link, id));
            }
        }
        return all;
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("links")
    void theModelAgreesWithTrialsOverEachLink(String link, String id) throws Exception {
        List<Double> differences = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        double calculated = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Experiment experiment = Trials.experiment(
                    "link",
                    link,
                    "clients",
                    "" + CLIENTS,
                    "duration",
                    "2s",
                    "rate",
                    "4",
                    "poll-interval",
                    "250ms",
                    "seed",
                    "3");
            Measurement live = trial(experiment, id, round, new LiveStand());
            Measurement model = trial(experiment, id, round, new ModelStand(Counting.SIZES));
            calculated += millis(model) / ROUNDS;
            differences.add(millis(live) - millis(model));
            compare("requests", requests(live), requests(model), CLIENTS, wrong);
            compare("bytes", bytes(live), bytes(model), CLIENTS * BYTES_OF_A_POLL, wrong);
            compare("delivered", live.updates().delivered(), model.updates().delivered(), 0, wrong);
        }
        double limit = Math.max(LEAST_MILLIS, Math.max(SHARE * calculated, 2 * error(differences)));
        System.out.printf(
                "%s over %s: median %.1f ms calculated, measured %+.1f ms; agreement is within %.1f ms: %s%n",
                id,
                link,
                calculated,
                mean(differences),
                limit,
                Math.abs(mean(differences)) <= limit ? "agrees" : "DIFFERS");
        assertThat(wrong).isEmpty();
    }

    /** Equal within 1 %, or within one request for each client. */
    private static void compare(String what, long live, long model, long few, List<String> wrong) {
        if (Math.abs(live - model) > Math.max(few, model / 100)) {
            wrong.add(what + ": live " + live + ", model " + model);
        }
    }

    private static long requests(Measurement trial) {
        return trial.phases().values().stream()
                .mapToLong(phase -> phase.requests().started())
                .sum();
    }

    private static long bytes(Measurement trial) {
        return trial.phases().values().stream()
                .mapToLong(phase -> phase.both("total"))
                .sum();
    }

    private static Measurement trial(Experiment experiment, String id, int round, Stand stand) throws Exception {
        return Trials.outcome(
                        Trials.transport(id),
                        experiment.plan(round),
                        TrialSettings.of(experiment, round, 0),
                        stand,
                        new StopSignal())
                .measurement();
    }

    private static double millis(Measurement trial) {
        return Metric.DELAY.of(trial).orElseThrow() / 1000;
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    /** Standard error of the mean. */
    private static double error(List<Double> values) {
        double mean = mean(values);
        double squares = values.stream()
                .mapToDouble(value -> (value - mean) * (value - mean))
                .sum();
        return Math.sqrt(squares / (values.size() - 1) / values.size());
    }
}
