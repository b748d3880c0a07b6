package transportlab.app.ui.lesson.panel;

import java.util.List;
import javafx.scene.layout.VBox;
import transportlab.app.ui.base.Listening;
import transportlab.app.ui.base.Shared;
import transportlab.lesson.question.Guess;
import transportlab.lesson.question.Question;

/** The answers of which one is right. */
public final class WhichPane extends VBox {
    private final AnswerList list;

    /**
     * @param asking its question is a {@link Question.Which}
     */
    public WhichPane(Asking asking, Shared shared, Listening listening) {
        List<Question.Option> options = ((Question.Which) asking.question()).options();
        this.list = new AnswerList(
                asking,
                options.stream().map(Question.Option::text).toList(),
                guess -> guess.choice() == null ? -1 : guess.choice(),
                Guess::choice,
                shared,
                listening);
        getChildren().add(list);
    }

    /**
     * Chooses an answer.
     *
     * @param number from 1; nothing happens if there is no such answer
     */
    public void choose(int number) {
        list.choose(number);
    }
}
