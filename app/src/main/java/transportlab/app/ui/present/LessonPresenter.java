package transportlab.app.ui.present;

import java.util.Locale;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import transportlab.app.ui.base.Ending;
import transportlab.app.ui.base.Listening;
import transportlab.app.ui.base.Ui;
import transportlab.app.ui.lesson.LessonView;
import transportlab.app.ui.lesson.panel.MessagesPanel;
import transportlab.app.ui.lesson.play.LessonModel;

/**
 * Presents the current page of a lesson to an audience: its heading, its question with the answers or the explanation,
 * and what it shows. The keys are those of the lesson, and B blanks the screen until B is pressed again or the lesson
 * goes on. Notes for the teacher are never shown.
 */
public final class LessonPresenter extends StackPane implements Ending {
    private static final double BASE = 15;
    private static final double LARGER = 1.35;
    private static final double TEXT = 500;
    private final LessonModel model;
    private final LessonView view;
    private final Runnable leave;
    private final Listening listening = new Listening();
    private final Listening parts = new Listening();
    private final Blank blank = new Blank(false);

    /**
     * @param view makes the parts of the page
     * @param leave returns to the lesson; it does not stop a run
     */
    public LessonPresenter(LessonModel model, LessonView view, Runnable leave) {
        this.model = model;
        this.view = view;
        this.leave = leave;
        getStyleClass().add("presenter");
        setFocusTraversable(true);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        heightProperty().addListener((of, before, now) -> show());
        listening.to(model.changesProperty(), now -> show());
        show();
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case SPACE, ENTER -> {
                blank.takeAway();
                model.goOn();
            }
            case BACK_SPACE -> {
                blank.takeAway();
                model.back();
            }
            case B -> blank.toggle();
            case F -> MessagesPanel.enter(this);
            case LEFT -> view.move(this, event, -1);
            case RIGHT -> view.move(this, event, 1);
            case DIGIT1, DIGIT2, DIGIT3, DIGIT4, DIGIT5 ->
                view.choose(this, event.getCode().ordinal() - KeyCode.DIGIT0.ordinal());
            case ESCAPE, F11 -> leave.run();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void show() {
        parts.end();
        if (model.lesson() == null) {
            return;
        }
        double height = getHeight() < 100 ? 720 : getHeight();
        double size = height / 720;
        setStyle(String.format(Locale.ROOT, "-fx-font-size: %.1fpx;", BASE * LARGER * size));
        Region side = view.side(parts, LARGER * size);
        side.setMaxHeight(Double.MAX_VALUE);
        HBox.setHgrow(side, Priority.ALWAYS);
        Region words = view.told(parts);
        words.setMinWidth(TEXT * size);
        words.setMaxWidth(TEXT * size);
        HBox both = new HBox(24, words, side);
        VBox all = new VBox(14, Ui.wrapped(model.step().heading(), "lesson-display"), Ui.grow(both));
        getChildren().setAll(all, blank);
        requestFocus();
    }

    @Override
    public void end() {
        listening.end();
        parts.end();
    }
}
