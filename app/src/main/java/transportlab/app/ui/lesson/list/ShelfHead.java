package transportlab.app.ui.lesson.list;

import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import transportlab.app.ui.base.Ui;
import transportlab.app.ui.lesson.play.LessonModel;
import transportlab.app.ui.lesson.play.Shelf;
import transportlab.lesson.read.Mistake;
import transportlab.words.Words;

/** The name of a folder that was added, what can be done with it, and the mistakes in its files. */
final class ShelfHead extends VBox {
    private static final int MOST = 12;

    ShelfHead(LessonModel model, Shelf shelf, Words words) {
        super(6);
        Button read = Ui.button(words.get("lesson.folder.read"), Feather.REFRESH_CW, () -> {
            model.shelves().changed();
            model.settle();
        });
        read.setId("read-" + shelf.name());
        Button remove = Ui.button(
                words.get("lesson.folder.remove"),
                Feather.X,
                () -> {
                    model.shelves().remove(shelf.folder());
                    model.settle();
                },
                "flat");
        remove.setId("remove-" + shelf.name());
        HBox head = Ui.row(
                10,
                Ui.icon(Feather.FOLDER, 18),
                Ui.grow(new VBox(
                        Ui.wrapped(shelf.name(), "column-title"),
                        Ui.wrapped(shelf.folder().toString(), "muted", "small"))),
                read,
                remove);
        head.setPadding(new Insets(12, 16, 6, 18));
        getChildren().add(head);
        if (!shelf.problem().isEmpty()) {
            getChildren().add(lines(List.of(shelf.problem())));
        }
        if (!shelf.mistakes().isEmpty()) {
            VBox said = new VBox(
                    4,
                    Ui.wrapped(
                            words.with(
                                    "lesson.folder.mistakes",
                                    "n",
                                    shelf.mistakes().size()),
                            "strong"),
                    mistakes(shelf.mistakes()));
            VBox.setMargin(said.getChildren().get(0), new Insets(0, 16, 0, 18));
            getChildren().add(said);
        }
    }

    /** Mistakes with their files and lines, the first of many. */
    static VBox mistakes(List<Mistake> all) {
        List<String> lines =
                all.stream().distinct().limit(MOST).map(Mistake::toString).toList();
        return lines(lines);
    }

    private static VBox lines(List<String> lines) {
        VBox box = new VBox(4);
        box.getStyleClass().add("mistakes");
        box.setPadding(new Insets(2, 16, 8, 18));
        lines.forEach(line -> box.getChildren().add(Ui.wrapped(line, "mono")));
        return box;
    }
}
