package transportlab.app.ui.lesson.stage;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import transportlab.app.lesson.StageWords;
import transportlab.app.ui.base.Ui;
import transportlab.lesson.claim.Cell;
import transportlab.stage.Attempt;
import transportlab.stage.Came;

/** What came of one cell: a sign and a word, or a question mark as long as it may not be seen. */
final class StageCell extends StackPane {
    private final Cell cell;
    private final String spoken;

    /**
     * @param narrow whether the sign stands above the word, because there is no room beside it
     */
    StageCell(Cell cell, Optional<Attempt> attempt, StageWords words, boolean narrow) {
        this.cell = cell;
        setAlignment(Pos.CENTER_LEFT);
        setMaxWidth(Double.MAX_VALUE);
        setId("stage-" + Cell.key(cell.from()) + "-" + Cell.key(cell.by()) + "-" + Cell.key(cell.guard()));
        getStyleClass().add("stage-cell");
        String word = attempt.map(of -> words.came(of.came())).orElse("?");
        Label said = Ui.wrapped(word, attempt.isPresent() ? "strong" : "muted");
        said.setMinWidth(0);
        Pane inside = narrow ? new VBox(2) : Ui.row(8);
        attempt.ifPresent(of -> inside.getChildren().add(Ui.icon(sign(of.came()), 18)));
        inside.getChildren().add(Ui.grow(said));
        getChildren().add(inside);
        getStyleClass()
                .add(attempt.isPresent() ? "came-" + Cell.key(attempt.get().came()) : "unseen");
        spoken = words.cell(cell) + ": "
                + attempt.map(of -> words.said(of) + " " + words.saw(of))
                        .orElse(words.words().get("lesson.stage.unseen"));
    }

    private static Feather sign(Came came) {
        return switch (came) {
            case READ -> Feather.EYE;
            case BLOCKED -> Feather.EYE_OFF;
            case REFUSED -> Feather.SLASH;
            case UNKNOWN_PERSON -> Feather.HELP_CIRCLE;
            case CANNOT -> Feather.MINUS;
        };
    }

    Cell cell() {
        return cell;
    }

    String spoken() {
        return spoken;
    }

    void show(boolean chosen) {
        getStyleClass().remove("chosen");
        if (chosen) {
            getStyleClass().add("chosen");
        }
    }
}
