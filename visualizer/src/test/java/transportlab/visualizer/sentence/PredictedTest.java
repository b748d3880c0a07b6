package transportlab.visualizer.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import transportlab.measure.Measurement;
import transportlab.measure.Metric;
import transportlab.measure.Prediction;
import transportlab.measure.Prediction.Agreement;
import transportlab.measure.Result;
import transportlab.measure.Verdicts;
import transportlab.trial.Calculation;
import transportlab.visualizer.Edited;
import transportlab.visualizer.Results;
import transportlab.words.Words;

class PredictedTest {
    private static final List<String> TWO = List.of("streaming", "websocket");
    private static final String ALL = "Requests and bytes are as calculated in virtual time.";
    private static final String OTHERS = "The other requests and bytes are as calculated in virtual time.";

    private static final String WHY =
            "A measured delay can be longer because it includes what the calculation leaves out: timers that fire late,"
                    + " the time that server and clients need on the same processors, pauses of the garbage collector,"
                    + " and other programs on the same computer.";

    private static List<String> sentences(Prediction... predictions) {
        return sentences(Map.of(), predictions);
    }

    private static List<String> sentences(Map<String, String> options, Prediction... predictions) {
        return new Predicted(result(options, predictions), Words.of("en", Sentences.WORDS)).sentences();
    }

    private static Result result(Map<String, String> options, Prediction... predictions) {
        var trials =
                TWO.stream().map(id -> Results.trial(id, 0, 0, 400_000, 20)).toList();
        return new Result(
                Result.SCHEMA,
                Map.of(),
                new Result.ExperimentFacts("x", TWO, options, 1, true),
                trials,
                List.of(),
                Verdicts.summary(TWO, trials),
                List.of(predictions));
    }

    private static Prediction of(String id, Metric metric, Agreement verdict) {
        return new Prediction(id, metric.key(), 30_000, 20_000, 0.5, verdict);
    }

    private static Prediction[] counts(Agreement last, Prediction... more) {
        List<Prediction> all = new ArrayList<>(List.of(
                of("streaming", Metric.REQUESTS, Agreement.AGREES),
                of("streaming", Metric.BYTES, Agreement.AGREES),
                of("websocket", Metric.REQUESTS, Agreement.AGREES),
                of("websocket", Metric.BYTES, last)));
        all.addAll(List.of(more));
        return all.toArray(Prediction[]::new);
    }

    @Test
    void allAreAsCalculatedOnlyIfAllAgree() {
        assertThat(sentences(counts(Agreement.AGREES))).containsExactly(ALL);
        assertThat(sentences(counts(Agreement.NOT_ENOUGH_TRIALS))).isEmpty();
        assertThat(sentences(
                        of("streaming", Metric.REQUESTS, Agreement.AGREES),
                        of("streaming", Metric.BYTES, Agreement.AGREES)))
                .as("nothing was calculated for the other")
                .isEmpty();
        assertThat(sentences(of("streaming", Metric.DELAY, Agreement.AGREES)))
                .containsExactly("The other median delays are as calculated.");
    }

    @Test
    void whatIsNotJudgedOfTheDelaysIsSaid() {
        assertThat(sentences(
                        of("streaming", Metric.DELAY, Agreement.AGREES),
                        of("websocket", Metric.DELAY, Agreement.AGREES)))
                .containsExactly("Median delays are as calculated.");
        assertThat(sentences(
                        of("streaming", Metric.DELAY, Agreement.AGREES),
                        of("websocket", Metric.DELAY, Agreement.NOT_ENOUGH_TRIALS)))
                .as("after one round")
                .containsExactly("Fewer than 5 rounds are not enough to judge the calculated delays.");
    }

    @Test
    void eachFigureHasAVerdict() {
        Result result = result(
                Map.of(),
                of("streaming", Metric.REQUESTS, Agreement.AGREES),
                of("streaming", Metric.BYTES, Agreement.DIFFERS),
                of("streaming", Metric.DELAY, Agreement.NOT_ENOUGH_TRIALS));
        Predicted predicted = new Predicted(result, Words.of("en", Sentences.WORDS));
        assertThat(predicted.verdict("streaming"))
                .contains(
                        "As calculated: requests. Not as calculated: bytes. Not enough rounds to judge: median delay");
        assertThat(predicted.verdict("websocket")).isEmpty();
    }

    @Test
    void whatWasTooLargeToBeCalculatedIsNamed() {
        Measurement many = Results.trial("streaming", 0, 0, 400_000, 20);
        assertThat(Calculation.isTooLarge(many)).isFalse();
        Measurement more = Edited.of(many, "updates", new Measurement.Updates(1, 200_001, 200_001, 0, 0, 0));
        assertThat(Calculation.isTooLarge(more)).isTrue();
    }

    @Test
    void whatDiffersIsNamed() {
        assertThat(sentences(counts(Agreement.DIFFERS)))
                .containsExactly("WebSocket: bytes are 50% more than calculated in virtual time.", OTHERS);
        assertThat(sentences(counts(Agreement.AGREES, of("streaming", Metric.DELAY, Agreement.DIFFERS))))
                .containsExactly(
                        "Streaming: the median delay is 30 ms; 20 ms was calculated in virtual time.", WHY, ALL);
    }
}
