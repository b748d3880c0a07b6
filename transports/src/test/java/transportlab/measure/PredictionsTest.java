package transportlab.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import transportlab.experiment.Experiment;
import transportlab.experiment.ExperimentOptions;
import transportlab.measure.Prediction.Agreement;
import transportlab.stands.Comparisons;
import transportlab.trial.Comparison;
import transportlab.trial.CutSignal;
import transportlab.trial.Kept;
import transportlab.trial.RunListener;
import transportlab.trial.StopSignal;

class PredictionsTest {
    private static Agreement verdict(double band, int least, double... differences) {
        return Predictions.verdict(differences, band, least);
    }

    @Test
    void oneRoundIsEnoughForACount() {
        assertThat(verdict(10, 1, 10)).isEqualTo(Agreement.AGREES);
        assertThat(verdict(10, 1, -10)).isEqualTo(Agreement.AGREES);
        assertThat(verdict(10, 1, 11)).isEqualTo(Agreement.DIFFERS);
        assertThat(verdict(10, 1, -11)).isEqualTo(Agreement.DIFFERS);
        assertThat(verdict(10, 5, 0, 0, 0, 0)).isEqualTo(Agreement.NOT_ENOUGH_TRIALS);
    }

    /** Mean 2, deviation 1, five rounds: the 90 % interval is 2 ± 0.953. */
    @Test
    void severalRoundsAgreeIfTheirIntervalLiesInTheBand() {
        double[] rounds = {2, 1, 3, 2 - Math.sqrt(1), 2 + Math.sqrt(1)};
        assertThat(verdict(2.96, 5, rounds)).isEqualTo(Agreement.AGREES);
        assertThat(verdict(2.94, 5, rounds)).isEqualTo(Agreement.NOT_ENOUGH_TRIALS);
        assertThat(verdict(1.03, 5, rounds)).isEqualTo(Agreement.DIFFERS);
        assertThat(verdict(1.06, 5, rounds)).isEqualTo(Agreement.NOT_ENOUGH_TRIALS);
    }

    private static Result run(String mode) throws Exception {
        return comparison(mode, new StopSignal()).run().result();
    }

    private static Comparison comparison(String mode, StopSignal stop) throws Exception {
        ExperimentOptions options = new ExperimentOptions();
        for (String[] option : new String[][] {
            {"transports", "streaming,websocket"},
            {"clients", "3"},
            {"duration", "500ms"},
            {"warmup", "0ms"},
            {"rate", "10"},
            {"mode", mode}
        }) {
            options.set(option[0], option[1], option[0]);
        }
        Experiment experiment = options.build();
        return Comparisons.of(experiment, options.values(), 0, RunListener.NOBODY, stop, new CutSignal());
    }

    @Test
    void aComparisonThatIsMeasuredAndCalculatedComparesWhatWasMeasured() throws Exception {
        Result both = run("both");
        assertThat(both.trials()).hasSize(2).allMatch(trial -> trial.mode().equals("live"));
        assertThat(both.all()).hasSize(4);
        assertThat(both.experiment().completed()).isTrue();
        assertThat(both.isCalculated()).isFalse();
        assertThat(both.predictions())
                .filteredOn(prediction -> !prediction.metric().equals(Metric.DELAY.key()))
                .hasSize(4)
                .allMatch(prediction -> prediction.verdict() == Agreement.AGREES)
                .allMatch(prediction -> prediction.difference() == 0);
        Result read = ResultFiles.parse(
                new java.io.ByteArrayInputStream(
                        ResultFiles.toJson(both).getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                Result.class);
        assertThat(ResultFiles.toJson(read)).isEqualTo(ResultFiles.toJson(both));
    }

    @Test
    void whatWasCalculatedIsKeptByARunThatIsStopped() throws Exception {
        Result both = run("both");
        StopSignal stop = new StopSignal();
        stop.stop();
        Result stopped = comparison("both", stop).resuming(Kept.of(both)).run().result();
        assertThat(stopped.all()).isEqualTo(both.all());
        assertThat(stopped.predictions()).isEqualTo(both.predictions());
    }

    @Test
    void aCalculatedComparisonIsComparedLikeAMeasuredOne() throws Exception {
        Result model = run("model");
        assertThat(model.trials()).hasSize(2).allMatch(trial -> trial.mode().equals("model"));
        assertThat(model.isCalculated()).isTrue();
        assertThat(model.environment()).containsOnlyKeys("program");
        assertThat(model.predictions()).isEmpty();
        assertThat(model.discarded()).isEmpty();
        assertThat(model.summary().verdicts()).isNotEmpty();
        assertThat(run("model")).isEqualTo(model);
        assertThat(run("live").predictions()).isEmpty();
    }

    @Test
    void nothingIsPredictedOfATransportThatLostSomething() throws Exception {
        Result both = run("both");
        List<Measurement> live = Result.measured(both.all());
        List<Measurement> model = Result.calculated(both.all());
        assertThat(Predictions.of(List.of("sse"), 3, live, model)).isEmpty();
        assertThat(Predictions.of(List.of("streaming"), 3, List.of(Measurement.failed("streaming", 0, "why")), model))
                .isEmpty();
    }
}
