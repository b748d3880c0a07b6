package transportlab.visualizer.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import transportlab.experiment.ExperimentOptions;
import transportlab.experiment.OptionUnit;
import transportlab.sweep.Over;
import transportlab.sweep.Sweep;
import transportlab.sweep.SweepPoint;
import transportlab.sweep.SweepPoint.Figure;
import transportlab.visualizer.draw.Limit;
import transportlab.visualizer.draw.Look;
import transportlab.visualizer.draw.Raster;
import transportlab.visualizer.draw.SweepChart;
import transportlab.visualizer.draw.SweepSide;
import transportlab.visualizer.palette.Theme;
import transportlab.words.Words;

/** Which transports need more than a server has, and from how many clients on. */
class ScaleSentencesTest {
    private static final Words EN = Words.of("en", Sentences.WORDS);
    private static final Over CLIENTS = new Over("clients", OptionUnit.COUNT, List.of("1", "100", "10000"));

    /** Bytes a second in the busier direction, for each client. */
    private static final Map<String, Integer> EACH =
            Map.of("short-polling", 1000, "long-polling", 500, "sse", 100, "websocket", 50);

    private static SweepPoint point(String id, int index, String mode, double factor) {
        double bytes = factor * EACH.get(id) * CLIENTS.number(index);
        return new SweepPoint(
                index, id, mode, bytes, bytes, bytes / 100, (long) CLIENTS.number(index), 1e3, true, null, null);
    }

    private static Sweep sweep(SweepPoint... more) {
        List<SweepPoint> points = new ArrayList<>(List.of(more));
        List<String> ids = List.of("short-polling", "long-polling", "sse", "websocket");
        for (String id : ids) {
            for (int i = 0; i < 3; i++) {
                points.add(point(id, i, "model", 1));
            }
        }
        return new Sweep("x", CLIENTS, ids, new ExperimentOptions().values(), points);
    }

    private static ScaleSentences traffic(double bits) {
        return new ScaleSentences(sweep(), Figure.TRAFFIC, bits, EN);
    }

    @Test
    void theHeadlineNamesWhoIsOverTheLimit() {
        assertThat(traffic(1e9).headline(10_000))
                .isEqualTo("With 10,000 clients, every transport stays below a link of 1 Gbit/s.");
        assertThat(traffic(50e6).headline(10_000))
                .isEqualTo("With 10,000 clients, Short polling needs more than a link of 50 Mbit/s.");
        assertThat(traffic(30e6).headline(10_000))
                .isEqualTo("With 10,000 clients, Short polling and Long polling need more than a link of 30 Mbit/s.");
        assertThat(traffic(1e6).headline(10_000))
                .isEqualTo("With 10,000 clients, every transport needs more than a link of 1 Mbit/s.");
        assertThat(traffic(1e6).headline(20_000)).startsWith("Calculating");
    }

    @Test
    void whatIsNotKnownIsNotBelowTheLimit() {
        List<SweepPoint> some = sweep().points().stream()
                .filter(point -> !point.transport().equals("short-polling") || point.index() < 2)
                .toList();
        Sweep without = new Sweep("x", CLIENTS, sweep().transports(), new ExperimentOptions().values(), some);
        assertThat(new ScaleSentences(without, Figure.TRAFFIC, 1e9, EN).headline(10_000))
                .isEqualTo("With 10,000 clients, none of those that are known needs more than a link of 1 Gbit/s."
                        + " Of Short polling it is not known.");
    }

    @Test
    void oneClientIsOne() {
        assertThat(traffic(1e9).headline(1)).startsWith("With 1 client, every transport");
    }

    @Test
    void aCalculationThatMissesIsARoughEstimate() {
        Sweep off = sweep(point("sse", 1, "live", 0.5));
        assertThat(new ScaleSentences(off, Figure.TRAFFIC, 1e9, EN).headline(100))
                .startsWith("Rough estimate: With 100 clients");
    }

    @Test
    void eachSaysHowMuchOfTheLimitItTakesAndWhereItHasAll() {
        ScaleSentences scale = traffic(40e6);
        assertThat(scale.share("short-polling", 80e6)).isEqualTo("2.0× the limit · full at 5,000");
        assertThat(scale.share("websocket", 4e6)).isEqualTo("10% of the limit");
    }

    @Test
    void memoryIsNotKnownWithoutAMeasurement() {
        assertThat(new ScaleSentences(sweep(), Figure.MEMORY, 16e9, EN).headline(100))
                .contains("500 clients");
    }

    @Test
    void whatWasMeasuredIsToldApartFromWhatWasCalculated() {
        Sweep sweep = sweep(point("sse", 1, "live", 1));
        ScaleSentences scale = new ScaleSentences(sweep, Figure.REQUESTS, 1000, EN);
        String there = new SweepSide(sweep, scale, 100, EN, Look.column(Theme.LIGHT)).spoken();
        assertThat(there).contains("measured here at 100", "SSE, 100/s.", "WebSocket, 50/s (calculated).");
        assertThat(new SweepSide(sweep, scale, 1000, EN, Look.column(Theme.LIGHT)).spoken())
                .contains("calculated, not measured at 1,000", "SSE, 1,000/s (calculated).");
    }

    @Test
    void everyFigureIsDrawnInBothLanguagesAndThemes() {
        for (Theme theme : Theme.values()) {
            for (String language : List.of("en", "ko")) {
                Words words = Words.of(language, Sentences.WORDS);
                for (Figure figure : Figure.values()) {
                    Sweep sweep = sweep(point("sse", 1, "live", 1));
                    ScaleSentences scale = new ScaleSentences(sweep, figure, 1e6, words);
                    Look look = Look.column(theme);
                    SweepChart chart = SweepChart.within(
                            sweep,
                            figure,
                            new Limit(1e6, figure == Figure.BYTES || figure == Figure.DELAY ? "" : scale.limitLine()),
                            words,
                            look);
                    Raster.pixels(chart, 700, 400, 1);
                    Raster.pixels(chart.cursor(50), 700, 400, 1);
                    Raster.pixels(new SweepSide(sweep, scale, 50, words, look), 280, 400, 1);
                    assertThat(chart.at(chart.share(123))).isCloseTo(123, org.assertj.core.data.Offset.offset(1e-6));
                }
            }
        }
    }
}
