package transportlab.app.ui.court;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import transportlab.app.ui.base.Shared;
import transportlab.app.ui.base.Ui;
import transportlab.app.ui.lesson.HandoutEntry;
import transportlab.lesson.court.Court;
import transportlab.words.Words;

/** The line on top of the court: the way back to the list of lessons, how many sentences are judged, and the notes. */
final class CourtTop extends HBox {
    /**
     * @param handouts leads to the export
     * @param present starts the presentation
     */
    CourtTop(CourtModel model, Shared shared, HandoutEntry handouts, Runnable present) {
        super(12);
        Words words = shared.words();
        getStyleClass().add("top-bar");
        setAlignment(Pos.CENTER_LEFT);
        setFillHeight(false);
        setMinHeight(56 * shared.desk().scaleProperty().get());
        Button leave = Ui.iconButton(words.get("lesson.leave"), Feather.ARROW_LEFT, model::close, "flat");
        leave.setId("leave-court");
        long judged = model.sentences().stream()
                .filter(sentence ->
                        model.mark(model.sentences().indexOf(sentence)).isJudged())
                .count();
        getChildren()
                .addAll(
                        leave,
                        Ui.label(words.get("court.title"), "title"),
                        Ui.label(
                                words.with(
                                        "court.judged",
                                        "n",
                                        judged,
                                        "k",
                                        model.sentences().size()),
                                "muted"),
                        Ui.gap());
        if (judged > 0) {
            Button again = Ui.button(words.get("court.beginAllAgain"), null, null, "flat");
            again.setOnAction(event -> new ForgetAll(model, (int) judged, shared).show(again));
            again.setId("court-all-again");
            again.setDisable(model.isRunning());
            getChildren().add(again);
        }
        boolean on = model.teachingProperty().get();
        Button notes = Ui.button(
                words.get(on ? "lesson.teacher.hide" : "lesson.teacher"),
                Feather.EDIT_3,
                () -> model.teachingProperty().set(!on),
                "flat");
        notes.setId("teacher-notes");
        getChildren().addAll(notes, Ui.key("T"));
        Button export = Ui.button(words.get("lesson.export"), Feather.SHARE, null, "flat");
        export.setId("export-court");
        export.setOnAction(event -> handouts.open(export, Court.ID));
        export.setDisable(model.isRunning() || model.sitting().isBusyElsewhere());
        getChildren().add(export);
        Button show = Ui.iconButton(words.get("frame.present"), Feather.MAXIMIZE, present);
        show.setId("present-court");
        getChildren().add(show);
    }
}
