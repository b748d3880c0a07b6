package transportlab.app.ui.lesson;

import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import transportlab.app.ui.base.Ui;
import transportlab.lesson.Lesson;
import transportlab.lesson.Step;
import transportlab.words.Words;

/**
 * The buttons of a page: back, and one main button that continues the lesson. During a measurement there is a stop
 * button instead.
 */
final class LessonActions extends HBox {
    private final LessonModel model;

    /**
     * @param openInCompare takes the lesson's settings and its title, on the last page
     * @param goOn gets the main button when it is pressed, and does what the button says
     */
    LessonActions(
            LessonModel model,
            Words words,
            BiConsumer<Map<String, String>, String> openInCompare,
            Consumer<Button> goOn) {
        super(12);
        this.model = model;
        setAlignment(Pos.CENTER_LEFT);
        Lesson lesson = model.lesson();
        Step step = model.step();
        if (model.pageProperty().get() > 0) {
            Button back = Ui.button(words.get("lesson.back"), Feather.CHEVRON_LEFT, model::back);
            back.setDisable(model.isRunning());
            getChildren().add(back);
        }
        if (model.isRunning()) {
            Button stop = Ui.button(words.get("run.stop"), Feather.SQUARE, model::stop, "primary", "stop");
            stop.setId("lesson-stop");
            getChildren().addAll(stop, Ui.gap(), Ui.key("Esc"));
            return;
        }
        Button primary;
        if (step.opens()) {
            primary = Ui.button(
                    words.get("lesson.openCompare"),
                    Feather.BAR_CHART_2,
                    () -> openInCompare.accept(lesson.options(), lesson.title()),
                    "primary");
        } else {
            Button next = Ui.button(words.get(primaryWord(step)), icon(step), () -> {}, "primary");
            next.setOnAction(event -> goOn.accept(next));
            primary = next;
            primary.setDisable(!model.canGoOn() && !model.asksForGuess());
        }
        primary.setId("lesson-primary");
        getChildren().add(primary);
        if (model.isBusyElsewhere()) {
            getChildren().add(Ui.wrapped(words.get("lesson.elsewhere"), "muted", "small"));
        }
        getChildren().add(Ui.gap());
        getChildren().add(Ui.key("Enter"));
    }

    private String primaryWord(Step step) {
        if (model.isRevealed()
                || step.question() == null && model.learner().toRun().isEmpty()) {
            return "lesson.next";
        }
        if (step.question() == null) {
            return "run.run";
        }
        return model.learner().toRun().isEmpty() ? "lesson.lock" : "lesson.lockAndRun";
    }

    private Feather icon(Step step) {
        return switch (primaryWord(step)) {
            case "lesson.next" -> Feather.ARROW_RIGHT;
            case "run.run" -> Feather.PLAY;
            default -> Feather.LOCK;
        };
    }
}
