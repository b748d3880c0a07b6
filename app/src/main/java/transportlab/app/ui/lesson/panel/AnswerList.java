package transportlab.app.ui.lesson.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import transportlab.app.ui.base.Listening;
import transportlab.app.ui.base.Shared;
import transportlab.app.ui.base.Ui;
import transportlab.lesson.question.Guess;

/** The text of a question and answers of which one is chosen, by mouse or by its number. */
final class AnswerList extends VBox {
    private final Asking asking;
    private final ToIntFunction<Guess> chosen;
    private final IntFunction<Guess> guess;
    private final List<AnswerButton> buttons = new ArrayList<>();

    /**
     * @param chosen which answer a guess stands for, from 0; negative for none
     * @param guess the guess for an answer
     */
    AnswerList(
            Asking asking,
            List<String> texts,
            ToIntFunction<Guess> chosen,
            IntFunction<Guess> guess,
            Shared shared,
            Listening listening) {
        super(8);
        this.asking = asking;
        this.chosen = chosen;
        this.guess = guess;
        double size = shared.desk().scaleProperty().get();
        getChildren().add(Ui.wrapped(asking.question().text(), "column-title"));
        for (int i = 0; i < texts.size(); i++) {
            int number = i + 1;
            AnswerButton button = new AnswerButton(texts.get(i), number, shared.words(), size, () -> choose(number));
            buttons.add(button);
            getChildren().add(button);
        }
        listening.to(asking.guess(), now -> show());
        listening.to(asking.open(), now -> show());
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        show();
    }

    private void show() {
        Guess now = asking.guess().get();
        int at = now == null ? -1 : chosen.applyAsInt(now);
        for (int i = 0; i < buttons.size(); i++) {
            buttons.get(i).show(i == at, asking.isOpen());
        }
    }

    /**
     * Chooses an answer if there is one with that number.
     *
     * @param number from 1
     */
    void choose(int number) {
        if (number >= 1 && number <= buttons.size()) {
            asking.guess(guess.apply(number - 1));
        }
    }

    private void key(KeyEvent event) {
        int number = Digits.of(event);
        if (number >= 1 && number <= buttons.size()) {
            choose(number);
            event.consume();
        }
    }
}
