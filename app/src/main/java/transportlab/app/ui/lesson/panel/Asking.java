package transportlab.app.ui.lesson.panel;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import transportlab.lesson.question.Guess;
import transportlab.lesson.question.Question;

/**
 * A question with the guess of the learner.
 *
 * @param guess null as long as there is none
 * @param open whether the guess can still be changed
 */
public record Asking(Question question, ObjectProperty<Guess> guess, BooleanProperty open) {
    boolean isOpen() {
        return open.get();
    }

    /** Takes a guess if one can still be made. */
    void guess(Guess now) {
        if (isOpen()) {
            guess.set(now);
        }
    }
}
