package transportlab.app.ui.lesson.stage;

import javafx.beans.value.ObservableBooleanValue;

/** What can be done on a page with a stage. */
public interface StageWays {
    /** Opens the browser on the stage once more. */
    void open();

    /** Shows the recorded attempts. */
    void recorded();

    /** Whether the page first wants a guess. */
    ObservableBooleanValue wantsGuess();

    /** Shows an exchange on Wire. */
    void wire(StageModel.Bytes bytes);
}
