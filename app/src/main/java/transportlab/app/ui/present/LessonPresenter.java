package transportlab.app.ui.present;

import java.util.Locale;
import java.util.function.BiFunction;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import transportlab.app.ui.base.Ending;
import transportlab.app.ui.base.Listening;
import transportlab.app.ui.base.Ui;
import transportlab.app.ui.lesson.LessonModel;

/**
 * Presents the current page of a lesson to an audience: its question and its chart. The keys are those of the lesson.
 */
public final class LessonPresenter extends StackPane implements Ending {
    private static final double BASE = 15;
    private static final double LARGER = 1.35;
    private final LessonModel model;
    private final BiFunction<Listening, Double, Node> chart;
    private final Runnable leave;
    private final Listening listening = new Listening();
    private final Listening rows = new Listening();

    /**
     * @param chart creates the chart of the current page, enlarged by the given factor; its listeners are added to the
     *     given {@link Listening}
     * @param leave returns to the lesson; it does not stop a run
     */
    public LessonPresenter(LessonModel model, BiFunction<Listening, Double, Node> chart, Runnable leave) {
        this.model = model;
        this.chart = chart;
        this.leave = leave;
        getStyleClass().add("presenter");
        setFocusTraversable(true);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        heightProperty().addListener((of, before, now) -> show());
        listening.to(model.changesProperty(), now -> show());
        listening.to(model.runningProperty(), now -> show());
        show();
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case SPACE, ENTER -> model.goOn();
            case BACK_SPACE -> model.back();
            case DIGIT1, DIGIT2, DIGIT3, DIGIT4 -> model.answer(event.getCode().ordinal() - KeyCode.DIGIT0.ordinal());
            case ESCAPE, F11 -> leave.run();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void show() {
        rows.end();
        if (model.lesson() == null) {
            return;
        }
        double height = getHeight() < 100 ? 720 : getHeight();
        setStyle(String.format(Locale.ROOT, "-fx-font-size: %.1fpx;", BASE * LARGER * height / 720));
        Node shown = chart.apply(rows, LARGER * height / 720);
        ((Region) shown).setMaxHeight(Double.MAX_VALUE);
        VBox all = new VBox(14, Ui.wrapped(model.step().heading(), "lesson-display"));
        if (model.step().question() != null) {
            all.getChildren().add(Ui.wrapped(model.step().question().text(), "lesson-question"));
        }
        all.getChildren().add(Ui.grow(shown));
        getChildren().setAll(all);
        requestFocus();
    }

    @Override
    public void end() {
        listening.end();
        rows.end();
    }
}
