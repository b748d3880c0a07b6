package transportlab.app.ui.lesson.panel;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import transportlab.app.ui.base.Ui;
import transportlab.words.Words;

/** One answer: a button with a sign, a text that may take several lines, and the key that chooses it. */
final class AnswerButton extends StackPane {
    private static final double LOWEST = 46;

    private final Button button;
    private final String text;
    private final String chosenWord;

    /**
     * @param number its key, from 1
     */
    AnswerButton(String text, int number, Words words, double size, Runnable choose) {
        this.text = text;
        this.chosenWord = words.get("before.chosen");
        button = new Button(text);
        button.setId("answer-" + number);
        button.setWrapText(true);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinHeight(LOWEST * size);
        button.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        button.setOnAction(event -> choose.run());
        Label key = Ui.key(String.valueOf(number));
        key.setMouseTransparent(true);
        StackPane.setAlignment(key, Pos.CENTER_RIGHT);
        StackPane.setMargin(key, new Insets(0, 14, 0, 0));
        getChildren().addAll(button, key);
        show(false, true);
    }

    void show(boolean chosen, boolean open) {
        button.getStyleClass().setAll("button", "guess", "answer", "lesson-answer");
        if (chosen) {
            button.getStyleClass().add("chosen");
        }
        button.setDisable(!open);
        button.setGraphic(Ui.icon(chosen ? Feather.CHECK_CIRCLE : Feather.CIRCLE, 18));
        button.setAccessibleText(chosen ? text + ", " + chosenWord : text);
    }

    /** High enough for the text in as many lines as it needs at that width. */
    @Override
    protected double computeMinHeight(double width) {
        return Math.max(button.minHeight(width), button.prefHeight(width));
    }
}
