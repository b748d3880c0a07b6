package transportlab.visualizer.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import transportlab.measure.Measurement;
import transportlab.measure.Metric;
import transportlab.measure.Result;
import transportlab.visualizer.Results;
import transportlab.visualizer.sentence.Sentences;
import transportlab.words.Words;

/** What charts must say whatever the numbers are. */
class ChartsTest {
    private static final Words ENGLISH = Words.of("en", Sentences.WORDS);

    private static Charts charts(String name) {
        return new Charts(Results.six().get(name), ENGLISH);
    }

    @Test
    void segmentsAddUpToTheTotalThatIsPrinted() {
        for (String name : Results.six().keySet()) {
            for (BytesChart.Bar bar : charts(name).bytes(false).bars()) {
                double sum = bar.stack().segments().stream()
                        .mapToDouble(Segment::bytes)
                        .sum();
                assertThat(sum)
                        .as(name + " " + bar.row().id())
                        .isEqualTo(bar.stack().total().median());
            }
        }
    }

    @Test
    void bothDirectionsAddUpToTheWhole() {
        Charts charts = charts("huge-ratio");
        for (int i = 0; i < 2; i++) {
            DirectionsChart.Bars each = charts.directions(false).bars().get(i);
            assertThat(each.up().total().median() + each.down().total().median())
                    .isEqualTo(charts.bytes(false).bars().get(i).stack().total().median());
        }
    }

    @Test
    void theEstimateIsInNoTotal() {
        Stack up = charts("tie").directions(false).bars().get(0).up();
        assertThat(up.estimate()).isPositive();
        assertThat(up.segments()).noneMatch(segment -> segment.kind().equals("estimate"));
    }

    @Test
    void lossIsMarkedInEveryChart() {
        charts("loss").all().forEach(chart -> assertThat(chart.rows().get(1).mark())
                .as(chart.head().key())
                .isEqualTo("12 of 400 lost"));
    }

    @Test
    void whatWasNotRunAndWhatFailedSaysSo() {
        List<Row> rows = charts("stopped").rows();
        assertThat(rows).extracting(Row::state).containsExactly(Row.State.MEASURED, Row.State.ABSENT, Row.State.FAILED);
        assertThat(rows.get(2).mark()).contains("0 of 20 clients");
    }

    @Test
    void neighboursThatAreNotToldApartAreJoined() {
        DelayChart delay = charts("five-repetitions").delay();
        assertThat(delay.brackets()).hasSize(1);
        assertThat(delay.brackets().get(0).rows()).containsExactly(2, 3);
        assertThat(delay.brackets().get(0).text()).isEqualTo("not told apart by 5 rounds");
        assertThat(charts("tie").delay().brackets().get(0).text()).isEqualTo("one round: run more to compare");
    }

    @Test
    void percentilesNeedTenDeliveriesBeyondThem() {
        DelayChart.Mark mark = charts("tie").delay().marks().get(0);
        assertThat(mark.capLabel()).as("400 deliveries tell 95%, not 99%").startsWith("95%");
        CurveChart.Curve curve = charts("tie").curve().curves().get(0);
        assertThat(curve.points().get(curve.points().size() - 1).p()).isLessThanOrEqualTo(0.975);
        assertThat(curve.points()).isSortedAccordingTo((a, b) -> Double.compare(a.millis(), b.millis()));
    }

    @Test
    void manyTransportsAreSortedByBytes() {
        List<String> ids = List.of("a", "b", "c", "d", "e", "f", "g");
        Measurement[] trials = ids.stream()
                .map(id -> Results.trial(id, 0, 10, 1000 * (id.charAt(0) - 'a' + 1), 20))
                .toArray(Measurement[]::new);
        Result result = Results.result(1, true, ids, trials);
        assertThat(new Charts(result, ENGLISH).rows())
                .extracting(Row::id)
                .containsExactly("g", "f", "e", "d", "c", "b", "a");
    }

    @Test
    void smallPrintIsEnoughToRunItAgain() {
        assertThat(charts("tie").smallPrint())
                .contains("20 clients", "2 updates/s", "120 B", "4 s", "40 ms", "250 ms", "seed 1", "Poisson");
    }

    @Test
    void figuresAreThoseOfTheSummary() {
        Result five = Results.six().get("five-repetitions");
        RequestsChart requests = new Charts(five, ENGLISH).requests();
        for (RequestsChart.Bar bar : requests.bars()) {
            assertThat(bar.requests().median())
                    .isEqualTo(five.summary()
                            .transports()
                            .get(bar.row().id())
                            .get(Metric.REQUESTS.key())
                            .median());
            assertThat(bar.requests().rounds()).hasSize(5);
        }
    }
}
