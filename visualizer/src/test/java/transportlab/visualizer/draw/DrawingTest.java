package transportlab.visualizer.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import transportlab.catalogue.Catalogue;
import transportlab.measure.Measurement;
import transportlab.measure.Result;
import transportlab.visualizer.Results;
import transportlab.visualizer.font.Fonts;
import transportlab.visualizer.model.Chart;
import transportlab.visualizer.model.Charts;
import transportlab.visualizer.palette.Theme;
import transportlab.visualizer.sentence.Sentences;
import transportlab.words.Words;

/** Drawing whatever comes, at whatever size. */
class DrawingTest {
    @Test
    void everyChartCanBeDrawnAtAnySize() {
        Words words = Words.of("en", Sentences.WORDS);
        for (Map.Entry<String, Result> each : Results.six().entrySet()) {
            for (Chart chart : new Charts(each.getValue(), words).all()) {
                for (int[] size : new int[][] {{60, 40}, {300, 120}, {1156, 400}, {2400, 1400}}) {
                    assertThatCode(() ->
                                    Raster.pixels(Raster.bare(chart, Look.picture(Theme.DARK)), size[0], size[1], 1.25))
                            .as(each.getKey() + " " + chart.head().key())
                            .doesNotThrowAnyException();
                }
            }
        }
    }

    /** Fourteen lanes in the smallest window: requests and responses of each are still bars, right of the names. */
    @Test
    void eachOfFourteenLanesOverTimeHasItsBars() {
        List<String> ids = Catalogue.ids();
        Measurement[] trials = ids.stream()
                .map(id -> Results.trial(id, 0, 400, 100_000, 20, 0))
                .toArray(Measurement[]::new);
        Result all = Results.result(1, true, ids, trials);
        Chart chart = new Charts(all, Words.of("en", Sentences.WORDS)).overTime();
        Look look = Look.picture(Theme.LIGHT);
        int[] pixels = Raster.pixels(Raster.bare(chart, look), 620, 350, 1);
        for (String id : ids) {
            int colour = look.transport(id).getRGB();
            assertThat(IntStream.range(0, pixels.length).filter(i -> i % 620 > 310 && pixels[i] == colour))
                    .as(id)
                    .hasSizeGreaterThan(200);
        }
    }

    @Test
    void theSameChartIsTheSamePicture() {
        Words words = Words.of("ko", Sentences.WORDS);
        Chart chart = new Charts(Results.six().get("loss"), words).bytes(false);
        Drawing drawing = Raster.bare(chart, Look.column(Theme.LIGHT));
        assertThat(Raster.pixels(drawing, 500, 300, 2)).isEqualTo(Raster.pixels(drawing, 500, 300, 2));
    }

    @Test
    void labelsAtTheEndsOfLinesDoNotCoverEachOther() {
        double[] ys = EndLabels.apart(new double[] {100, 101, 102, 300}, 0, 310);
        for (int i = 1; i < ys.length; i++) {
            assertThat(ys[i] - ys[i - 1]).isGreaterThanOrEqualTo(22);
        }
        assertThat(EndLabels.apart(new double[] {305, 306, 307}, 0, 310)[2]).isLessThanOrEqualTo(310);
    }

    @Test
    void stepsAreRound() {
        assertThat(Plots.step(564_000, 5)).isEqualTo(200_000);
        assertThat(Plots.step(9, 6)).isEqualTo(2);
        assertThat(Plots.step(0.4, 5)).isEqualTo(0.1);
    }

    @Test
    void theShippedFacesAreThere() {
        assertThat(Fonts.REGULAR.getFamily()).contains("Pretendard");
        assertThat(Fonts.BOLD.canDisplayUpTo("숏 폴링 Aa ≤ × ≈")).isEqualTo(-1);
    }
}
