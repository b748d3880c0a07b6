package transportlab.app.ui.lesson.panel;

import javafx.scene.layout.VBox;
import transportlab.app.ui.base.Shared;
import transportlab.app.ui.base.Ui;
import transportlab.lesson.Teacher;
import transportlab.words.Words;

/** Notes for the teacher on one page, on a card: four short paragraphs, each with its name. */
public final class TeacherPane extends VBox {
    public TeacherPane(Teacher teacher, Shared shared) {
        super(8);
        Words words = shared.words();
        setId("teacher");
        getStyleClass().addAll("info", "lesson-teacher");
        getChildren().add(Ui.wrapped(words.get("lesson.panel.teacher"), "strong"));
        add(words.get("lesson.panel.teacher.believe"), teacher.believe());
        add(words.get("lesson.panel.teacher.time"), words.with("lesson.panel.teacher.minutes", "n", teacher.minutes()));
        add(words.get("lesson.panel.teacher.ask"), teacher.ask());
        add(words.get("lesson.panel.teacher.careful"), teacher.careful());
        setAccessibleText(words.get("lesson.panel.teacher"));
    }

    private void add(String name, String text) {
        getChildren().add(new VBox(1, Ui.wrapped(name, "muted", "small"), Ui.wrapped(text, "small")));
    }
}
