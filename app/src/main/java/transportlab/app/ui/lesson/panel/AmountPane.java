package transportlab.app.ui.lesson.panel;

import java.util.List;
import javafx.scene.layout.VBox;
import transportlab.app.ui.base.Listening;
import transportlab.app.ui.base.Shared;
import transportlab.lesson.check.Answers;
import transportlab.lesson.question.Guess;
import transportlab.lesson.question.Question;

/**
 * The answers to how large something is. A guess that lies between two answers, because it was dragged there, shows the
 * nearer one as chosen.
 */
public final class AmountPane extends VBox {
    private final AnswerList list;

    /**
     * @param asking its question is a {@link Question.Amount}
     */
    public AmountPane(Asking asking, Shared shared, Listening listening) {
        Question.Amount amount = (Question.Amount) asking.question();
        List<Question.Answer> answers = amount.answers();
        this.list = new AnswerList(
                asking,
                answers.stream().map(Question.Answer::text).toList(),
                guess -> guess.value() == null ? -1 : answers.indexOf(Answers.nearest(amount, guess.value())),
                index -> Guess.value(answers.get(index).value()),
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
