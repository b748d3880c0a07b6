package transportlab.visualizer.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import transportlab.experiment.BadInput;
import transportlab.experiment.ExperimentOptions;
import transportlab.sweep.Over;
import transportlab.sweep.Sweep;
import transportlab.sweep.SweepPoint;
import transportlab.visualizer.draw.SweepSheet;
import transportlab.visualizer.palette.Theme;
import transportlab.words.Words;

/** What is said of a sweep, for lines that cross, lines that do not, and measured points beside them. */
class SweepSentencesTest {
    private static final Words EN = Words.of("en", Sentences.WORDS);

    private static SweepPoint point(int index, String id, String mode, double bytes, Double delayMillis) {
        Double micros = delayMillis == null ? null : Double.valueOf(delayMillis * 1000);
        return new SweepPoint(index, id, mode, bytes, bytes, 1, 1, micros, true, null, null);
    }

    private static Sweep sweep(double[] shortPolling, double[] longPolling, SweepPoint... more) throws BadInput {
        Over over = Over.parse("poll-interval=100ms..10s", shortPolling.length);
        List<SweepPoint> points = new ArrayList<>(List.of(more));
        for (int i = 0; i < shortPolling.length; i++) {
            points.add(point(i, "short-polling", "model", shortPolling[i], over.number(i) / 2));
            points.add(point(i, "long-polling", "model", longPolling[i], 25.0));
        }
        return new Sweep(
                "stock-ticker",
                over,
                List.of("short-polling", "long-polling"),
                new ExperimentOptions().values(),
                points);
    }

    private static SweepSentences sentences(Sweep sweep) {
        return new SweepSentences(sweep, EN);
    }

    @Test
    void linesMayCrossAtAValue() throws Exception {
        SweepSentences said = sentences(sweep(new double[] {10_000, 1_000, 100}, new double[] {1_000, 1_000, 1_000}));
        assertThat(said.headline())
                .isEqualTo(
                        "Calculated: With a poll interval of about 1 s, Short polling and Long polling cost the same bytes, but"
                                + " the median delay of Short polling is 20× as long.");
    }

    @Test
    void theBargainNamesBytesAndDelay() throws Exception {
        SweepSentences said = sentences(sweep(new double[] {10_000, 2_000, 100}, new double[] {1_000, 1_000, 1_000}));
        assertThat(said.headline())
                .startsWith(
                        "Calculated: With a poll interval of about 1.7 s, Short polling and Long polling cost the same")
                .endsWith("but the median delay of Short polling is 34× as long.");
        assertThat(said.more())
                .containsExactly(
                        "At about 1.7 s, Short polling and Long polling cost the same bytes, 1 kB a second; below"
                                + " it Short polling sends more, above it less. Their median delays there are 852 ms and 25 ms.");
    }

    @Test
    void whoAlwaysSendsTheMostIsNamed() throws Exception {
        SweepSentences said = sentences(sweep(new double[] {9_000, 5_000, 2_000}, new double[] {1_000, 1_000, 1_000}));
        assertThat(said.headline()).isEqualTo("Calculated: Short polling always sends the most bytes here.");
        assertThat(said.more()).containsExactly("Between 100 ms and 10 s, no two transports cost the same bytes.");
    }

    @Test
    void aCalculationThatMissesAMeasurementIsRough() throws Exception {
        double[] falling = {9_000, 5_000, 2_000};
        double[] flat = {1_000, 1_000, 1_000};
        SweepSentences near = sentences(sweep(falling, flat, point(1, "short-polling", "live", 5_100, 400.0)));
        assertThat(near.headline()).isEqualTo("Short polling always sends the most bytes here.");
        assertThat(near.more()).contains("The calculated bytes are within 2% of each of the 1 measured values.");
        SweepSentences far = sentences(sweep(falling, flat, point(1, "short-polling", "live", 6_000, 400.0)));
        assertThat(far.headline()).startsWith("Rough estimate: ");
    }

    @Test
    void aMeasuredPointWithoutBytesSaysNothingAboutTheCalculation() throws Exception {
        double[] falling = {9_000, 5_000, 2_000};
        double[] flat = {1_000, 1_000, 1_000};
        SweepSentences said = sentences(sweep(
                falling,
                flat,
                point(1, "short-polling", "live", 0, null),
                point(1, "long-polling", "live", 800, 25.0)));
        assertThat(said.worstMiss()).hasValue(0.25);
        assertThat(said.more()).contains("The calculated bytes are within 25% of each of the 1 measured values.");
    }

    @Test
    void aSettingThatChangesNothingIsNamed() throws Exception {
        Over over = Over.parse("hold=1s..60s", 3);
        List<SweepPoint> points = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            points.add(point(i, "websocket", "model", 1_000, 20.0));
        }
        Sweep sweep = new Sweep("x", over, List.of("websocket"), new ExperimentOptions().values(), points);
        assertThat(sentences(sweep).headline())
                .isEqualTo("Calculated: Hold time: it changes neither bytes nor delays here.");
    }

    @Test
    void everySettingHasItsWords() {
        for (String language : List.of("en", "ko")) {
            Words words = Words.of(language, Sentences.WORDS);
            for (String key : ExperimentOptions.keys()) {
                transportlab.experiment.OptionUnit.of(key).ifPresent(unit -> {
                    assertThat(words.find("sweep.setting." + key)).as(key).isPresent();
                    assertThat(words.find("sweep.with." + key)).as(key).isPresent();
                    assertThat(words.find("sweep.unit." + unit)).as(key).isPresent();
                });
            }
        }
    }

    @Test
    void thePictureIsDrawnWithoutDelaysAndWithoutLines() throws Exception {
        Sweep onlyMeasured = new Sweep(
                "x",
                Over.parse("loss=0%..2%", 2),
                List.of("streaming"),
                Map.of("loss", "0%"),
                List.of(point(0, "streaming", "live", 10, null), point(1, "streaming", "live", 10, null)));
        for (String language : List.of("en", "ko")) {
            Words words = Words.of(language, Sentences.WORDS);
            for (Theme theme : Theme.values()) {
                BufferedImage image = new BufferedImage(640, 400, BufferedImage.TYPE_INT_RGB);
                SweepSheet.bargains(onlyMeasured, words, theme).paint(image.createGraphics(), 640, 400);
                assertThat(image.getRGB(1, 1) & 0xFFFFFF).isEqualTo(theme == Theme.LIGHT ? 0xFFFFFF : 0x161B22);
            }
        }
    }
}
