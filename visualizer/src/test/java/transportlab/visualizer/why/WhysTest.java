package transportlab.visualizer.why;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import transportlab.catalogue.Catalogue;
import transportlab.experiment.Experiment;
import transportlab.experiment.ExperimentOptions;
import transportlab.measure.Measurement;
import transportlab.measure.Metric;
import transportlab.measure.Result;
import transportlab.stands.Comparisons;
import transportlab.trial.CutSignal;
import transportlab.trial.RunListener;
import transportlab.trial.StopSignal;
import transportlab.visualizer.sentence.Sentences;
import transportlab.words.Numbers;
import transportlab.words.Words;

/** Why the figures of a calculated comparison of all transports are what they are. */
class WhysTest {
    private static final Words EN = Words.of("en", Sentences.WORDS);
    private static final Words KO = Words.of("ko", Sentences.WORDS);
    private static Result result;

    @BeforeAll
    static void calculate() throws Exception {
        ExperimentOptions options = new ExperimentOptions();
        Map<String, String> given = Map.of(
                "transports",
                "all",
                "clients",
                "12",
                "duration",
                "3s",
                "rate",
                "2",
                "mode",
                "model",
                "rtt",
                "40ms",
                "repetitions",
                "3");
        for (Map.Entry<String, String> each : given.entrySet()) {
            options.set(each.getKey(), each.getValue(), "--" + each.getKey());
        }
        Experiment experiment = options.build();
        result = Comparisons.of(
                        experiment, options.values(), 0, new RunListener() {}, new StopSignal(), new CutSignal())
                .run()
                .result();
    }

    private static Why why(String id, Why.Column column, boolean each) {
        return new Whys(result, EN).of(id, column, each).orElseThrow();
    }

    @Test
    void everyFigureIsExplainedInBothLanguages() {
        for (String id : result.experiment().transports()) {
            for (Why.Column column : Why.Column.values()) {
                for (Words words : List.of(EN, KO)) {
                    Why why = new Whys(result, words).of(id, column, false).orElseThrow();
                    assertThat(why.spoken())
                            .as(id + " " + column)
                            .isNotEmpty()
                            .doesNotContain("{")
                            .doesNotContain("\1")
                            .doesNotContain("NaN");
                    assertThat(why.product()).anyMatch(Why.Piece::strong);
                    assertThat(why.reason()).isNotEmpty();
                }
            }
        }
    }

    /** The product gives the number that is shown, and the parts give the average. */
    @Test
    void theProductGivesTheBytesExactly() {
        for (String id : result.experiment().transports()) {
            Why why = why(id, Why.Column.BYTES, false);
            List<String> numbers = why.product().stream()
                    .filter(Why.Piece::strong)
                    .map(Why.Piece::text)
                    .toList();
            Measurement trial = result.trials().stream()
                    .filter(one -> one.transport().equals(id) && one.repetition() == why.repetition())
                    .findFirst()
                    .orElseThrow();
            double total = Metric.BYTES.of(trial).orElseThrow();
            assertThat(numbers.get(2)).as(id).isEqualTo(Numbers.bytes(total));
            double count = Double.parseDouble(numbers.get(0).replace(",", ""));
            assertThat(why.parts().stream().mapToDouble(Why.Part::value).sum() * count)
                    .isCloseTo(total, org.assertj.core.data.Offset.offset(1e-6 * total));
            double each = Double.parseDouble(
                    numbers.get(1).replace(",", "").replace(" B", "").replace(" kB", "e3"));
            assertThat(Numbers.bytes(each * count)).as(why.productText()).isEqualTo(Numbers.bytes(total));
        }
    }

    @Test
    void delaysAreSplitIntoMeansThatAddUp() {
        for (String id : result.experiment().transports()) {
            Why why = why(id, Why.Column.DELAY, false);
            Measurement trial = result.trials().stream()
                    .filter(one -> one.transport().equals(id) && one.repetition() == why.repetition())
                    .findFirst()
                    .orElseThrow();
            if (trial.age() != null) {
                assertThat(why.parts().stream().mapToDouble(Why.Part::value).sum())
                        .as(id)
                        .isCloseTo(trial.latencyMicros().mean(), org.assertj.core.data.Percentage.withPercentage(0.5));
            }
            assertThat(why.reason()).contains("means");
        }
    }

    @Test
    void whoPollsIsExplainedByQuestionsAndWhoPushesByDeliveries() {
        assertThat(why("short-polling", Why.Column.BYTES, false).productText()).contains("requests ×");
        assertThat(why("short-polling", Why.Column.BYTES, false).reason()).contains("were empty");
        assertThat(why("long-polling", Why.Column.BYTES, false).reason()).contains("needs a question");
        assertThat(why("websocket", Why.Column.BYTES, false).productText()).contains("deliveries ×");
        assertThat(why("websocket", Why.Column.REQUESTS, false).reason()).contains("asks once");
        assertThat(why("websocket", Why.Column.BYTES, true).productText()).contains("÷");
        assertThat(why("short-polling", Why.Column.BYTES, true).productText()).contains("requests an update");
    }

    @Test
    void whatLostUpdatesPointsAtTheLoss() {
        assertThat(why("sse", Why.Column.DELAY, false).meant()).isEqualTo(Why.Meant.SLOWEST);
        assertThat(why("sse", Why.Column.BYTES, false).meant()).isEqualTo(Why.Meant.LARGEST);
        assertThat(why("sse", Why.Column.REQUESTS, false).meant()).isEqualTo(Why.Meant.ASKED);
    }

    @Test
    void aTransportWithoutFiguresIsNotExplained() {
        assertThat(new Whys(result, EN).of("nobody", Why.Column.BYTES, false)).isEqualTo(Optional.empty());
        assertThat(Catalogue.all()).hasSize(result.experiment().transports().size());
    }
}
