package transportlab.app.ui.lesson;

import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import transportlab.app.ui.base.Ui;
import transportlab.catalogue.Catalogue;
import transportlab.lesson.Lesson;
import transportlab.words.Words;

/** All lessons, each with what it measures, how long it takes and where it was left. */
final class LessonList extends VBox {
    private final LessonModel model;
    private final Words words;

    LessonList(LessonModel model, Words words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("content");
        getChildren()
                .add(new VBox(
                        3,
                        Ui.wrapped(words.get("lesson.list"), "headline"),
                        Ui.wrapped(words.get("lesson.hint"), "sub")));
        VBox card = new VBox();
        card.getStyleClass().add("card");
        List<Lesson> lessons = model.list();
        for (int i = 0; i < lessons.size(); i++) {
            HBox row = row(i + 1, lessons.get(i));
            row.getStyleClass().addAll("grid-row", i == lessons.size() - 1 ? "last" : "more");
            card.getChildren().add(row);
        }
        getChildren().add(card);
        if (!model.problemProperty().get().isEmpty()) {
            getChildren().add(Ui.wrapped(model.problemProperty().get(), "mono"));
        }
    }

    private HBox row(int number, Lesson lesson) {
        LessonStore.Place place = model.place(lesson);
        Button open = Ui.button(
                words.get(place.isBegun() ? "lesson.goOn" : "lesson.open"), Feather.PLAY, () -> model.open(lesson));
        open.setId("open-" + lesson.id());
        HBox chips = Ui.row(6);
        lesson.transports().forEach(id -> chips.getChildren()
                .add(Ui.chip(Catalogue.find(id).orElseThrow().info().chip(), id)));
        HBox row = Ui.row(
                18,
                Ui.label(number + ". " + lesson.title(), "name"),
                chips,
                Ui.gap(),
                Ui.label(words.with("lesson.minutes", "n", lesson.minutes()), "muted"),
                Ui.label(state(lesson, place), "muted"));
        if (place.isBegun()) {
            Button again = Ui.button(words.get("lesson.beginAgain"), null, () -> model.beginAgain(lesson), "flat");
            again.setId("again-" + lesson.id());
            again.setDisable(model.isRunning());
            row.getChildren().add(again);
        }
        row.getChildren().add(open);
        row.setPadding(new Insets(16, 16, 16, 18));
        return row;
    }

    private String state(Lesson lesson, LessonStore.Place place) {
        String done = words.get(place.done() ? "lesson.done" : "lesson.new");
        return place.isBegun() && place.page() < lesson.steps().size() - 1
                ? words.with(
                        "lesson.step",
                        "n",
                        place.page() + 1,
                        "k",
                        lesson.steps().size())
                : done;
    }
}
