package transportlab.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import transportlab.experiment.BadInput;
import transportlab.experiment.ExperimentOptions;
import transportlab.trial.StopSignal;

/** One setting changes. */
class SweepTest {
    private static ExperimentOptions options(String... namesAndValues) throws BadInput {
        ExperimentOptions options = new ExperimentOptions();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            options.set(namesAndValues[i], namesAndValues[i + 1], namesAndValues[i]);
        }
        return options;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "poll-interval=50ms..5s | 5 | 50ms,158ms,500ms,1580ms,5s",
                "rate=1..5 | 5 | 1,2,3,4,5",
                "clients=1..1000000 | 7 | 1,10,100,1000,10000,100000,1000000",
                "clients=1..3 | 10 | 1,2,3",
                "loss=0%..2% | 3 | 0%,1%,2%",
                "payload=0..1000 | 3 | 0,500,1000"
            })
    void valuesAreSpreadOverTheRange(String text, int points, String expected) throws BadInput {
        assertThat(String.join(",", Over.parse(text, points).values())).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "poll-interval | 5 | expected SETTING=A..B",
                "headers=a..b | 5 | 'headers' is no setting with a number",
                "rate=5..1 | 5 | expected a smaller value before a larger",
                "rate=1..5 | 1 | --points: '1' is not right",
                "rate=1..1e999 | 5 | '1e999' is not right; expected a value as for --rate",
                "loss=0%..10 | 5 | '10' is not right",
                "repetitions=1..3 | 3 | rounds only repeat the same",
            })
    void whatIsWrongIsSaid(String text, int points, String message) {
        assertThatThrownBy(() -> Over.parse(text, points))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining(message);
    }

    @Test
    void aValueOutOfRangeIsSaidBeforeAnythingRuns() throws BadInput {
        Over over = Over.parse("poll-interval=1ms..90m", 3);
        assertThatThrownBy(() -> new SweepPlan(over, options("mode", "model")))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("--over poll-interval");
    }

    @Test
    void askingSeldomCostsTheBytesOfLongPollingAndMoreDelay() throws Exception {
        Over over = Over.parse("poll-interval=100ms..5s", 7);
        List<SweepRun.Step> steps = new ArrayList<>();
        Sweep sweep = new SweepRun(new SweepPlan(
                        over,
                        options(
                                "transports",
                                "short-polling,long-polling,websocket",
                                "mode",
                                "model",
                                "duration",
                                "20s")))
                .run(steps::add, new StopSignal());
        assertThat(steps).hasSize(7).noneMatch(SweepRun.Step::measures);
        assertThat(sweep.points()).hasSize(21).allMatch(SweepPoint::complete);
        assertThat(sweep.crossings()).hasSize(1);
        Crossing crossing = sweep.crossings().get(0);
        assertThat(crossing.one()).isEqualTo("short-polling");
        assertThat(crossing.other()).isEqualTo("long-polling");
        assertThat(crossing.at()).as("two updates a second").isBetween(450.0, 600.0);
        assertThat(crossing.delayOfOne() / crossing.delayOfOther()).isBetween(10.0, 16.0);
    }

    @Test
    void aMillionClientsAreOnTheLine() throws Exception {
        Sweep sweep = new SweepRun(new SweepPlan(
                        Over.parse("clients=10..1000000", 6), options("transports", "streaming", "mode", "model")))
                .run(step -> {}, new StopSignal());
        List<SweepPoint> line = sweep.line("streaming");
        double each = line.get(0).bytesPerSecond() / 10;
        for (SweepPoint point : line) {
            assertThat(point.bytesPerSecond() / sweep.x(point)).isCloseTo(each, within(each * 0.001));
        }
        assertThat(line.get(5).representatives().clients()).isEqualTo(1_000_000);
        assertThat(line.get(5).connections()).isEqualTo(1_000_000);
    }

    @Test
    void anIntervalThatIsLongerThanTheMeasurementIsRefused() throws Exception {
        Over over = Over.parse("poll-interval=100ms..5s", 3);
        assertThatThrownBy(() -> new SweepPlan(over, options("duration", "1s")))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("a poll interval of 5s is longer than the 1s that are measured");
    }

    @Test
    void crossingsComparePointsOfTheSameValue() throws Exception {
        Over over = Over.parse("rate=1..4", 4);
        List<SweepPoint> points = new ArrayList<>();
        double[] a = {4, 3, 2, 1};
        double[] b = {1, 2, 3, 4};
        for (int i = 0; i < 4; i++) {
            if (i != 1) {
                points.add(new SweepPoint(i, "sse", "model", a[i], a[i], 1, 1, 1.0, true, null, null));
            }
            points.add(new SweepPoint(i, "websocket", "model", b[i], b[i], 1, 1, 1.0, i != 2, null, null));
        }
        Sweep sweep = new Sweep("x", over, List.of("sse", "websocket"), java.util.Map.of(), points);
        assertThat(sweep.done()).containsExactly(0, 2, 3);
        assertThat(sweep.crossings()).hasSize(1);
        assertThat(sweep.crossings().get(0).at())
                .as("between the whole values 1 and 4")
                .isCloseTo(2, within(0.01));
    }

    @Test
    void whatIsTooLargeForThisComputerIsOnlyCalculated() throws Exception {
        SweepPlan plan = new SweepPlan(
                Over.parse("clients=1..100000", 3), options("transports", "streaming", "duration", "300ms"));
        assertThat(plan.measured()).containsOnlyKeys(0, 1);
        assertThat(plan.calculated()).containsOnlyKeys(0, 1, 2);
    }
}
