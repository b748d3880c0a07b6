package transportlab.app.ui.lesson.list;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import transportlab.app.ui.base.Ui;
import transportlab.app.ui.lesson.play.LessonModel;
import transportlab.app.ui.lesson.play.LessonStore;
import transportlab.app.ui.lesson.play.Shelf;
import transportlab.lesson.Lesson;
import transportlab.words.Words;

/** All lessons in their order, each with what it needs, how long it takes and where it was left. */
public final class LessonList extends VBox {
    /** The id of the row's button that is pressed next: to begin, or to go on. */
    public static final String FIRST = "lesson-first";

    /** The id of the button that leads to the court. */
    public static final String COURT = "open-court";

    private final LessonModel model;
    private final Words words;
    private final List<Lesson> all;
    private final String first;

    /**
     * @param court is reached from here
     * @param chooser lets the user choose a folder of lessons
     */
    public LessonList(LessonModel model, CourtEntry court, Words words, Supplier<Optional<Path>> chooser) {
        this.model = model;
        this.words = words;
        List<Shelf> shelves = model.shelf();
        this.all = shelves.stream().flatMap(shelf -> shelf.lessons().stream()).toList();
        this.first = first();
        getStyleClass().add("content");
        setSpacing(14);
        Button add = Ui.button(words.get("lesson.folder.add"), Feather.FOLDER_PLUS, () -> chooser.get()
                .ifPresent(this::add));
        add.setId("add-lessons");
        getChildren()
                .add(Ui.row(
                        14,
                        Ui.grow(new VBox(
                                3, Ui.wrapped(words.get("lesson.list"), "headline"), Ui.wrapped(minutes(), "sub"))),
                        add));
        VBox rows = new VBox(14);
        rows.getChildren().add(court(court));
        shelves.forEach(shelf -> rows.getChildren().add(card(shelf)));
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        getChildren().add(Ui.grow(scroll));
    }

    /** The way to the court, and how far the reader is there. */
    private VBox court(CourtEntry court) {
        if (!court.mistakes().get().isEmpty()) {
            VBox broken = new VBox(ShelfHead.mistakes(court.mistakes().get()));
            broken.getStyleClass().add("card");
            return broken;
        }
        int judged = court.judged().getAsInt();
        int all = court.sentences().getAsInt();
        Button open = Ui.button(
                words.get(judged > 0 && judged < all ? "lesson.goOn" : "lesson.open"),
                Feather.PLAY,
                court.open(),
                "plain");
        open.setId(COURT);
        HBox row = Ui.row(
                18,
                Ui.grow(new VBox(
                        1,
                        Ui.wrapped(words.with("court.entry", "n", all), "name"),
                        Ui.wrapped(words.get("court.entry.hint"), "muted", "small"))),
                Ui.label(words.with("court.judged", "n", judged, "k", all), "muted"),
                open);
        row.setPadding(new Insets(8, 16, 8, 18));
        VBox card = new VBox(row);
        card.setId("court-entry");
        card.getStyleClass().add("card");
        return card;
    }

    private void add(Path folder) {
        model.shelves().add(folder);
        model.settle();
    }

    /** The lesson to take next: the one that is begun, or else the first one that is not done. */
    private String first() {
        return all.stream()
                .filter(lesson ->
                        model.place(lesson).isBegun() && !model.place(lesson).done())
                .findFirst()
                .or(() -> all.stream()
                        .filter(lesson -> !model.place(lesson).done())
                        .findFirst())
                .or(() -> all.stream().findFirst())
                .map(Lesson::id)
                .orElse("");
    }

    private String minutes() {
        int whole = all.stream().mapToInt(Lesson::minutes).sum();
        int left = all.stream().mapToInt(this::left).sum();
        return left == whole
                ? words.with("lesson.hint", "n", all.size(), "minutes", whole)
                : words.with("lesson.hint.left", "n", all.size(), "minutes", whole, "left", left);
    }

    /** The minutes that a lesson still takes. */
    private int left(Lesson lesson) {
        LessonStore.Place place = model.place(lesson);
        if (place.done()) {
            return 0;
        }
        int steps = lesson.steps().size();
        return (int) Math.ceil((double) lesson.minutes() * (steps - place.page()) / steps);
    }

    private VBox card(Shelf shelf) {
        VBox card = new VBox();
        card.getStyleClass().add("card");
        if (!shelf.isShipped()) {
            card.getChildren().add(new ShelfHead(model, shelf, words));
        }
        List<Lesson> lessons = shelf.lessons();
        for (int i = 0; i < lessons.size(); i++) {
            HBox row = row(lessons.get(i));
            row.getStyleClass().addAll("grid-row", i == lessons.size() - 1 ? "last" : "more");
            card.getChildren().add(row);
        }
        if (shelf.isShipped() && !shelf.mistakes().isEmpty()) {
            card.getChildren().add(ShelfHead.mistakes(shelf.mistakes()));
        }
        return card;
    }

    private HBox row(Lesson lesson) {
        LessonStore.Place place = model.place(lesson);
        boolean isFirst = lesson.id().equals(first);
        boolean starts = isFirst && all.stream().noneMatch(each -> isTouched(model.place(each)));
        String word = starts ? "lesson.startHere" : place.isBegun() && !place.done() ? "lesson.goOn" : "lesson.open";
        Button open =
                Ui.button(words.get(word), Feather.PLAY, () -> model.open(lesson), isFirst ? "emphasised" : "plain");
        open.setId(isFirst ? FIRST : "open-" + lesson.id());
        VBox named = new VBox(
                1,
                Ui.wrapped(number(lesson) + ". " + lesson.title(), "name"),
                Ui.wrapped(needs(lesson), "muted", "small"));
        HBox row = Ui.row(18, Ui.grow(named), Ui.label(state(lesson, place), "muted"));
        if (place.isBegun()) {
            Button again = Ui.button(words.get("lesson.beginAgain"), null, () -> model.beginAgain(lesson), "flat");
            again.setId("again-" + lesson.id());
            again.setDisable(model.isRunning());
            row.getChildren().add(again);
        }
        row.getChildren().add(open);
        row.setId("lesson-" + lesson.id());
        row.setPadding(new Insets(6, 16, 6, 18));
        return row;
    }

    private static boolean isTouched(LessonStore.Place place) {
        return place.isBegun() || place.done();
    }

    private int number(Lesson lesson) {
        return model.shelves().lessons().ids().indexOf(lesson.id());
    }

    /** The lessons that should be taken before. */
    private String needs(Lesson lesson) {
        List<String> titles = lesson.needs().stream()
                .map(id -> all.stream()
                        .filter(each -> each.id().equals(id))
                        .findFirst()
                        .map(Lesson::title)
                        .orElse(id))
                .toList();
        return titles.isEmpty()
                ? words.get("lesson.needsNone")
                : words.with("lesson.needs", "titles", String.join(", ", titles));
    }

    private String state(Lesson lesson, LessonStore.Place place) {
        if (place.done()) {
            return words.get("lesson.done");
        }
        return place.isBegun()
                ? words.with("lesson.minutesLeft", "n", left(lesson))
                : words.with("lesson.minutes", "n", lesson.minutes());
    }
}
