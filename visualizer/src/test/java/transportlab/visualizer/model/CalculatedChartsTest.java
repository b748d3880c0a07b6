package transportlab.visualizer.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import transportlab.measure.Measurement;
import transportlab.measure.Metric;
import transportlab.measure.Result;
import transportlab.visualizer.Edited;
import transportlab.visualizer.Results;
import transportlab.visualizer.sentence.Headline;
import transportlab.visualizer.sentence.Sentences;
import transportlab.words.Words;

/** What was calculated stands beside what was measured. */
class CalculatedChartsTest {
    private static final Words WORDS = Words.of("en", Sentences.WORDS);
    private static final Measurement MODEL = Edited.of(Results.trial("websocket", 0, 0, 80_000, 20), "mode", "model");

    private static Charts charts(Measurement live, Measurement... model) {
        Measurement[] all = new Measurement[model.length + 1];
        all[0] = live;
        System.arraycopy(model, 0, all, 1, model.length);
        return new Charts(Results.result(1, true, List.of("websocket"), all), WORDS);
    }

    private static Beside delay(Charts charts) {
        return charts.delay().marks().get(0).calculated();
    }

    @Test
    void theDelayStandsBesideADelayThatDoesNotCount() {
        Measurement live = Results.trial("websocket", 0, 0, 80_000, 30);
        Measurement cold = Edited.of(live, "notes", List.of(Measurement.COLD));
        for (Measurement measured : List.of(live, cold)) {
            Charts charts = charts(measured, MODEL);
            assertThat(delay(charts).value()).isBetween(19.9, 20.1);
            assertThat(delay(charts).off()).as("30 ms were measured").isEqualTo("+50%");
            assertThat(charts.requests().bars().get(0).calculated().off()).isEmpty();
            assertThat(charts.detail("websocket")).containsPattern("calculated: .* requests, .*, 20 ms$");
        }
    }

    @Test
    void nothingStandsBesideWhatIsNotComparable() {
        Measurement marked = Results.trial("websocket", 0, 0, 80_000, 30, 1);
        assertThat(delay(charts(marked, MODEL))).isNull();
        assertThat(charts(marked, MODEL).detail("websocket")).doesNotContain("calculated");
        assertThat(delay(charts(Results.trial("websocket", 0, 0, 80_000, 30)))).isNull();
    }

    @Test
    void aComparisonThatIsOnlyCalculatedHasNothingBesideIt() {
        Result only = Results.result(1, true, List.of("websocket"), MODEL);
        assertThat(only.trials()).hasSize(1);
        assertThat(TransportRounds.of("websocket", only, WORDS).calculated(Metric.BYTES))
                .isNull();
        assertThat(new Headline(only, WORDS).cause()).startsWith("Calculated, not measured. ");
    }

    @Test
    void whatOtherSettingsWouldYieldStandsOverTheResult() {
        Measurement live = Results.trial("websocket", 0, 0, 80_000, 30);
        Measurement then = Edited.of(Results.trial("websocket", 0, 0, 160_000, 60), "mode", "model");
        Result result = Results.result(1, true, List.of("websocket"), live, MODEL);
        Charts charts = new Charts(result, java.util.Map.of("websocket", then), WORDS);
        DelayChart.Mark mark = charts.delay().marks().get(0);
        assertThat(mark.label()).isEqualTo("29.9 ms → 59.9 ms");
        assertThat(mark.expected()).isBetween(59.8, 60.1);
        assertThat(mark.calculated()).as("that of the old settings").isNull();
        Stack bytes = charts.bytes(false).bars().get(0).stack();
        assertThat(bytes.expected()).isGreaterThan(bytes.total().median());
        assertThat(bytes.label()).contains(" → ");
        assertThat(charts.requests().bars().get(0).label()).contains(" → ");
        assertThat(charts.detail("websocket"))
                .contains("median delay 29.9 ms (")
                .endsWith("59.9 ms (calculated)");
        assertThat(new Charts(result, WORDS).delay().marks().get(0).label()).isEqualTo("29.9 ms");
    }
}
