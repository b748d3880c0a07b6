package transportlab.app.ui.lesson;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import transportlab.app.handout.Handouts;
import transportlab.app.ui.base.Shared;
import transportlab.app.ui.base.Ui;
import transportlab.app.ui.lesson.play.LessonModel;
import transportlab.words.Words;

/** The line on top: which lesson it is, the way back to the list, the notes for the teacher, and the presentation. */
final class LessonTop extends HBox {
    /**
     * @param handouts leads to the export
     * @param present starts the presentation
     */
    LessonTop(LessonModel model, Shared shared, HandoutEntry handouts, Runnable present) {
        super(12);
        Words words = shared.words();
        getStyleClass().add("top-bar");
        setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        setFillHeight(false);
        setMinHeight(56 * shared.desk().scaleProperty().get());
        if (model.lesson() == null) {
            getChildren()
                    .addAll(Ui.label(words.get("frame.lessons"), "title"), Ui.gap(), export(model, words, handouts));
            return;
        }
        Button leave = Ui.iconButton(words.get("lesson.leave"), Feather.ARROW_LEFT, model::closeLesson, "flat");
        leave.setId("leave-lesson");
        Label title = Ui.label(model.lesson().title(), "muted");
        title.setMinWidth(0);
        getChildren()
                .addAll(leave, Ui.label(words.with("lesson.number", "n", model.number()), "title"), title, Ui.gap());
        if (model.step().teacher() != null) {
            boolean on = model.teachingProperty().get();
            Button notes = Ui.button(
                    words.get(on ? "lesson.teacher.hide" : "lesson.teacher"),
                    Feather.EDIT_3,
                    () -> model.teachingProperty().set(!on),
                    "flat");
            notes.setId("teacher-notes");
            getChildren().addAll(notes, Ui.key("T"));
        }
        getChildren().add(export(model, words, handouts));
        Button show = Ui.iconButton(words.get("frame.present"), Feather.MAXIMIZE, present);
        show.setId("present-lesson");
        getChildren().add(show);
    }

    /** While something is measured nothing is exported, because a handout takes the processor for some seconds. */
    private static Button export(LessonModel model, Words words, HandoutEntry handouts) {
        Button export = Ui.button(words.get("lesson.export"), Feather.SHARE, null, "flat");
        export.setId("export-lesson");
        String what = model.lesson() == null ? Handouts.ALL : model.lesson().id();
        export.setOnAction(event -> handouts.open(export, what));
        export.setDisable(model.isRunning() || model.isBusyElsewhere());
        return export;
    }
}
