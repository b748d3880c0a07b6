package transportlab.app.ui.present;

import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import transportlab.app.ui.base.Ending;
import transportlab.app.ui.base.Listening;
import transportlab.app.ui.base.Shared;
import transportlab.app.ui.court.CourtKeys;
import transportlab.app.ui.court.CourtModel;
import transportlab.app.ui.court.PresentedSentence;

/**
 * Presents the open sentence to an audience: the sentence and the answers, then the run, then the verdict with its
 * clauses and the evidence. The keys are those of the court, and B blanks the screen until B is pressed again or the
 * court goes on. Notes for the teacher are never shown.
 */
public final class CourtPresenter extends StackPane implements Ending {
    private static final double BASE = 15;
    private static final double LARGER = 1.35;
    private final CourtModel model;
    private final Shared shared;
    private final Runnable leave;
    private final Listening listening = new Listening();
    private final Listening parts = new Listening();
    private final Blank blank = new Blank(false);

    /**
     * @param leave returns to the court; it does not stop a run
     */
    public CourtPresenter(CourtModel model, Shared shared, Runnable leave) {
        this.model = model;
        this.shared = shared;
        this.leave = leave;
        getStyleClass().add("presenter");
        setFocusTraversable(true);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        heightProperty().addListener((of, before, now) -> show());
        listening.to(model.changesProperty(), now -> show());
        show();
    }

    private void key(KeyEvent event) {
        KeyCode code = event.getCode();
        if (code == KeyCode.SPACE || code == KeyCode.ENTER) {
            blank.takeAway();
            goOn();
        } else if (code == KeyCode.B) {
            blank.toggle();
        } else if (code == KeyCode.ESCAPE || code == KeyCode.F11) {
            leave.run();
        } else if (code.isDigitKey() && code.getName().length() == 1) {
            model.choose(Integer.parseInt(code.getName()));
        } else if (new CourtKeys(model, this).press(event, focus())) {
            blank.takeAway();
        } else {
            return;
        }
        event.consume();
    }

    private Node focus() {
        return getScene() == null ? null : getScene().getFocusOwner();
    }

    /** After the last sentence, its verdict stays. */
    private void goOn() {
        if (!model.isJudged() || !model.isLast()) {
            model.goOn();
        }
    }

    private void show() {
        parts.end();
        double height = getHeight() < 100 ? 720 : getHeight();
        double size = height / 720;
        setStyle(String.format(Locale.ROOT, "-fx-font-size: %.1fpx;", BASE * LARGER * size));
        getChildren().setAll(new PresentedSentence(model, shared, parts, LARGER * size), blank);
        requestFocus();
    }

    @Override
    public void end() {
        listening.end();
        parts.end();
    }
}
