package transportlab.app.ui.lesson.page;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import transportlab.app.lesson.FigureWords;
import transportlab.app.lesson.StageWords;
import transportlab.app.ui.base.Ui;
import transportlab.app.ui.lesson.play.LessonModel;
import transportlab.lesson.check.Checked;
import transportlab.lesson.check.Claims;
import transportlab.lesson.check.Untold;
import transportlab.lesson.claim.Claim;
import transportlab.lesson.claim.Finding;
import transportlab.words.Words;

/**
 * Stands in place of the explanation if the figures that are shown speak against it, or do not tell: what was expected,
 * with both figures of this run and of the recorded one.
 */
final class DoubtPane extends VBox {
    private final LessonModel model;
    private final Words words;
    private final FigureWords figures;

    DoubtPane(LessonModel model, List<Checked> doubtful, Words words) {
        super(10);
        this.model = model;
        this.words = words;
        this.figures = new FigureWords(words);
        setId("doubt");
        boolean differs = doubtful.stream().anyMatch(checked -> checked.finding() == Finding.DOES_NOT);
        boolean recording = model.work().hasRecording();
        String hint = !differs
                ? "lesson.untold.hint."
                        + Untold.of(doubtful.get(0).claim(), model.evidence()).key()
                : recording ? "lesson.differs.hint" : "lesson.differs.hint.own";
        getStyleClass().add("info");
        getChildren()
                .addAll(
                        Ui.row(
                                10,
                                Ui.icon(Feather.INFO, 18),
                                Ui.grow(Ui.wrapped(
                                        words.get(differs ? "lesson.differs" : "lesson.untold"), "column-title"))),
                        Ui.wrapped(words.get(hint), "body"));
        getChildren()
                .add(figures(
                        doubtful.stream()
                                .filter(checked -> !differs || checked.finding() == Finding.DOES_NOT)
                                .toList(),
                        recording));
        getChildren().add(ways(recording));
    }

    /** Both sides of each claim, of this run and of the recorded one, below one head. */
    private GridPane figures(List<Checked> all, boolean recording) {
        GridPane grid = new GridPane();
        grid.setId("doubt-figures");
        grid.setHgap(14);
        grid.setVgap(3);
        grid.getColumnConstraints().addAll(sides(), values(), values());
        String shown = model.work().isRecorded() ? "lesson.doubt.shown" : "lesson.doubt.own";
        grid.add(Ui.label(words.get(shown), "muted", "small"), 1, 0);
        if (recording) {
            grid.add(Ui.label(words.get("lesson.doubt.recorded"), "muted", "small"), 2, 0);
        }
        for (Checked checked : all) {
            both(grid, checked, recording ? recorded(checked) : null);
        }
        return grid;
    }

    private static ColumnConstraints sides() {
        ColumnConstraints sides = new ColumnConstraints();
        sides.setHgrow(Priority.ALWAYS);
        return sides;
    }

    /** As wide as the longest value: what is asked has lines enough. */
    private static ColumnConstraints values() {
        ColumnConstraints values = new ColumnConstraints();
        values.setMinWidth(USE_PREF_SIZE);
        return values;
    }

    /**
     * @param other the claim in the recorded run; null if there is none
     */
    private void both(GridPane grid, Checked checked, Checked other) {
        int at = grid.getRowCount();
        String left = other == null ? null : other.left();
        if (checked.claim() instanceof Claim.Comparison comparison) {
            row(grid, at, figures.side(comparison.left()), checked.left(), left);
            String than = words.get("lesson.relation." + relation(comparison)) + " " + figures.side(comparison.right());
            row(grid, at + 1, than, checked.right(), other == null ? null : other.right());
        } else if (checked.claim() instanceof Claim.Became became) {
            row(grid, at, figures.side(became), checked.left(), left);
        } else if (checked.claim() instanceof Claim.Attempted of) {
            StageWords said = new StageWords(words);
            String recorded = other == null ? null : said.value(of, left);
            row(grid, at, figures.side(of), said.value(of, checked.left()), recorded);
        }
    }

    private static String relation(Claim.Comparison comparison) {
        return switch (comparison.relation()) {
            case '<' -> "less";
            case '>' -> "more";
            default -> "same";
        };
    }

    private static void row(GridPane grid, int at, String name, String own, String recorded) {
        grid.add(Ui.wrapped(name, "body"), 0, at);
        grid.add(Ui.label(own, "strong"), 1, at);
        if (recorded != null) {
            grid.add(Ui.label(recorded, "body"), 2, at);
        }
    }

    private Checked recorded(Checked checked) {
        return Claims.check(checked.claim(), model.work().recording());
    }

    private Node ways(boolean recording) {
        HBox ways = Ui.row(10);
        Button again = Ui.button(words.get("lesson.again"), Feather.REFRESH_CW, model.work()::again);
        again.setId("doubt-again");
        again.setDisable(model.isRunning() || model.isBusyElsewhere());
        ways.getChildren().add(again);
        if (recording) {
            Button show = Ui.button(words.get("lesson.showRecorded"), Feather.ARCHIVE, model.work()::showRecording);
            show.setId("doubt-recorded");
            show.setDisable(model.isRunning());
            ways.getChildren().add(show);
        }
        return ways;
    }
}
