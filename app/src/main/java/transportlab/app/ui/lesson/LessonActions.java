package transportlab.app.ui.lesson;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import transportlab.app.ui.base.Ui;
import transportlab.app.ui.lesson.links.LessonLeads;
import transportlab.app.ui.lesson.play.LessonModel;
import transportlab.lesson.Run;
import transportlab.lesson.Step;
import transportlab.words.Words;

/**
 * The buttons of a page: back, and one main button that continues the lesson. During a measurement there is a stop
 * button instead.
 */
final class LessonActions extends HBox {
    private final LessonModel model;

    /**
     * @param leads opens Compare on the last page
     * @param goOn gets the main button when it is pressed, and does what the button says
     */
    LessonActions(LessonModel model, Words words, LessonLeads leads, Consumer<Button> goOn) {
        super(12);
        this.model = model;
        setAlignment(Pos.CENTER_LEFT);
        Step step = model.step();
        if (model.pageProperty().get() > 0) {
            Button back = Ui.button(words.get("lesson.back"), Feather.CHEVRON_LEFT, model::back);
            back.setId("lesson-back");
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
        if (step.opens() != null && model.isRevealed()) {
            primary = Ui.button(
                    words.get("lesson.openCompare"), Feather.BAR_CHART_2, () -> leads.compare(step.opens()), "primary");
        } else {
            Button next = Ui.button(words.get(word(model)), icon(), () -> {}, "primary");
            next.setOnAction(event -> goOn.accept(next));
            next.setDisable(!model.canGoOn() && !model.asksForGuess());
            primary = next;
        }
        primary.setId("lesson-primary");
        getChildren().add(primary);
        if (model.isBusyElsewhere()) {
            getChildren().add(Ui.wrapped(words.get("lesson.elsewhere"), "muted", "small"));
        }
        getChildren().add(Ui.gap());
        getChildren().add(Ui.key("Enter"));
    }

    /** What the main button says. */
    static String word(LessonModel model) {
        if (model.isRevealed()) {
            return "lesson.next";
        }
        Run.How lacks = model.work().lacks();
        boolean asks = model.step().question() != null;
        if (model.work().lacksStage()) {
            return asks ? "lesson.lockAndOpen" : "lesson.openBrowser";
        }
        if (lacks == null) {
            return asks ? "lesson.lock" : "lesson.next";
        }
        return switch (lacks) {
            case LIVE -> asks ? "lesson.lockAndRun" : "run.run";
            case MODEL -> asks ? "lesson.lockAndCalculate" : "lesson.calculate";
            case RECORDED -> asks ? "lesson.lockAndShow" : "lesson.showRecording";
        };
    }

    private Feather icon() {
        String word = word(model);
        if (word.equals("lesson.next")) {
            return Feather.ARROW_RIGHT;
        }
        return word.startsWith("lesson.lock") ? Feather.LOCK : Feather.PLAY;
    }
}
