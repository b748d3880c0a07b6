package transportlab.app.ui.court;

import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import transportlab.app.ui.base.Ui;
import transportlab.lesson.court.Verdict;
import transportlab.words.Words;

/** The question for the time that a sentence asks for, and the four verdicts to choose from. */
final class AskedPane extends VBox {
    private static final double HIGH = 46;
    private final CourtModel model;
    private final Words words;
    private final double size;

    /**
     * @param size how many times as large as usual the letters are
     * @param style of the question
     */
    AskedPane(CourtModel model, Words words, double size, String style) {
        super(10 * size);
        this.model = model;
        this.words = words;
        this.size = size;
        CourtWords said = new CourtWords(words);
        setId("court-asked");
        GridPane answers = new GridPane();
        answers.setHgap(10 * size);
        answers.setVgap(8 * size);
        for (int i = 0; i < 2; i++) {
            ColumnConstraints half = new ColumnConstraints();
            half.setPercentWidth(50);
            answers.getColumnConstraints().add(half);
        }
        for (Verdict verdict : Verdict.values()) {
            int at = verdict.ordinal();
            answers.add(answer(verdict, said.verdict(verdict)), at % 2, at / 2);
        }
        getChildren().addAll(Ui.wrapped(said.question(model.sentence()), style), answers);
    }

    private StackPane answer(Verdict verdict, String text) {
        boolean chosen = model.guess().equals(Optional.of(verdict));
        Button answer = Ui.button(text, null, () -> model.guess(verdict));
        answer.setGraphic(new VerdictMark(verdict, 18 * size));
        answer.setGraphicTextGap(10 * size);
        answer.setId("answer-" + (verdict.ordinal() + 1));
        answer.getStyleClass().setAll("button", "guess", "answer", "lesson-answer");
        if (chosen) {
            answer.getStyleClass().add("chosen");
        }
        answer.setMaxWidth(Double.MAX_VALUE);
        answer.setMinHeight(HIGH * size);
        answer.setDisable(model.isRunning());
        answer.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        answer.setAccessibleText(chosen ? text + ", " + words.get("before.chosen") : text);
        Label key = Ui.key(String.valueOf(verdict.ordinal() + 1));
        key.setMouseTransparent(true);
        StackPane.setAlignment(key, Pos.CENTER_RIGHT);
        StackPane.setMargin(key, new Insets(0, 14, 0, 0));
        return new StackPane(answer, key);
    }
}
