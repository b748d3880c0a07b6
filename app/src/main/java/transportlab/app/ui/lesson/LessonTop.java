package transportlab.app.ui.lesson;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import transportlab.app.ui.base.Shared;
import transportlab.app.ui.base.Ui;
import transportlab.words.Words;

/** The line on top: which lesson it is, the way back to the list, the notes for the teacher, and the presentation. */
final class LessonTop extends HBox {
    /**
     * @param present starts the presentation
     */
    LessonTop(LessonModel model, Shared shared, Runnable present) {
        super(12);
        Words words = shared.words();
        getStyleClass().add("top-bar");
        setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        setFillHeight(false);
        setMinHeight(56 * shared.desk().scaleProperty().get());
        if (model.lesson() == null) {
            getChildren().add(Ui.label(words.get("frame.lessons"), "title"));
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
        Button show = Ui.iconButton(words.get("frame.present"), Feather.MAXIMIZE, present);
        show.setId("present-lesson");
        getChildren().add(show);
    }
}
