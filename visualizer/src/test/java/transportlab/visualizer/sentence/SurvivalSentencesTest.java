package transportlab.visualizer.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import transportlab.measure.Outcome;
import transportlab.measure.Survival;
import transportlab.visualizer.draw.Raster;
import transportlab.visualizer.draw.SurvivalSheet;
import transportlab.visualizer.palette.Theme;
import transportlab.words.Words;

/** What is said of a table of techniques and paths. */
class SurvivalSentencesTest {
    private static final Words WORDS = Words.of("en", Sentences.WORDS);
    private static final List<String> IDS = List.of("short-polling", "websocket", "auto");

    /**
     * @param outcomes a row for each technique, a letter for each path: d delivered, p partly, m muted, f fell back, x dead
     */
    private static Survival survival(String mode, List<Survival.Cell> more, String... outcomes) {
        List<Survival.Cell> cells = new ArrayList<>();
        List<Survival.Path> paths = new ArrayList<>();
        for (int p = 0; p < outcomes[0].length(); p++) {
            paths.add(new Survival.Path("path-" + p, "rule=" + p));
            for (int t = 0; t < outcomes.length; t++) {
                cells.add(cell(IDS.get(t), p, mode.equals("live") ? "live" : "model", outcomes[t].charAt(p)));
            }
        }
        cells.addAll(more);
        return new Survival(
                Survival.SCHEMA,
                Map.of("program", "Transport Lab test"),
                "stock-ticker",
                Map.of("clients", "50"),
                mode,
                IDS.subList(0, outcomes.length),
                paths,
                Map.of("answer-timeout", "10s"),
                cells,
                true);
    }

    private static Survival.Cell cell(String id, int path, String mode, char letter) {
        Outcome outcome =
                switch (letter) {
                    case 'p' -> Outcome.PARTLY;
                    case 'm' -> Outcome.MUTED;
                    case 'f' -> Outcome.FELL_BACK;
                    case 'x' -> Outcome.DEAD;
                    default -> Outcome.DELIVERED;
                };
        return new Survival.Cell(id, "path-" + path, mode, outcome, 1L, 1L, null, null, null, id, null);
    }

    private static SurvivalSentences said(String... outcomes) {
        return new SurvivalSentences(survival("model", List.of(), outcomes), WORDS);
    }

    @Test
    void theHeadlineCountsWhatSurvivesEverythingOrNamesWhatSurvivesMost() {
        assertThat(said("ddd", "dxm", "dff").headline())
                .isEqualTo("Of 3 techniques, 2 deliver everything over every path.");
        assertThat(said("ddd", "dxm", "dpf").headline())
                .isEqualTo("Short polling alone delivers everything over every path.");
        assertThat(said("ddx", "dxm", "dpx").headline()).isEqualTo("Short polling survives the most: 2 of 3 paths.");
        assertThat(said("ddx", "dxd", "xpx").headline()).isEqualTo("No technique delivers everything over every path.");
    }

    @Test
    void calculatedAndMeasuredSayWhereTheyDisagree() {
        Survival agree = survival("both", List.of(cell("short-polling", 0, "live", 'd')), "d");
        assertThat(new SurvivalSentences(agree, WORDS).sub()).contains("they agree everywhere");
        Survival disagree = survival("both", List.of(cell("short-polling", 0, "live", 'm')), "d");
        SurvivalSentences said = new SurvivalSentences(disagree, WORDS);
        assertThat(said.sub()).contains("they disagree in 1 of 1 cases");
        assertThat(said.disputes()).containsExactly("Short polling over path-0: calculated delivered, measured muted.");
        assertThat(said.table().get(1)).containsExactly("Short polling", "muted ≠");
        assertThat(said("d").sub()).isEqualTo("Calculated in virtual time, not measured.");
    }

    @Test
    void theTimeOutsStandInTheSmallPrint() {
        assertThat(said("d").smallPrint()).contains("Time-outs of the clients: answer 10 s.");
    }

    @Test
    void eachOutcomeLooksDifferentAndMeasuredIsNotHollow() {
        List<Integer> seen = new ArrayList<>();
        for (String mode : List.of("model", "live")) {
            for (String outcome : List.of("d", "p", "m", "x")) {
                Survival one = survival(mode, List.of(), outcome);
                BufferedImage image = Raster.image(
                        SurvivalSheet.cells(one, WORDS, Theme.LIGHT), 300, 80, 1, BufferedImage.TYPE_INT_RGB);
                seen.add(java.util.Arrays.hashCode(image.getRGB(0, 0, 300, 80, null, 0, 300)));
            }
        }
        assertThat(seen).doesNotHaveDuplicates();
    }
}
