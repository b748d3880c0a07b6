package transportlab.app.ui.court;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import transportlab.app.ui.base.Shared;
import transportlab.app.ui.base.Ui;
import transportlab.lesson.court.Court;
import transportlab.lesson.court.Sentence;
import transportlab.words.Words;

/** The sentences of the note, each with how far the reader is with it, and the teacher's choice. */
final class CourtList extends VBox {
    /** The beginning of the ids of the rows. */
    static final String ROW = "court-row-";

    private final CourtModel model;
    private final Words words;
    private final CourtWords said;
    private final VBox rows = new VBox();
    private final ScrollPane scroll = new ScrollPane(rows);

    CourtList(CourtModel model, Shared shared) {
        super(8);
        this.model = model;
        this.words = shared.words();
        this.said = new CourtWords(words);
        getChildren().add(head());
        for (int index : model.choice().listed()) {
            rows.getChildren().add(row(index));
        }
        if (model.choice().listed().isEmpty()) {
            Label none = Ui.wrapped(words.get("court.noneChosen"), "muted");
            none.setPadding(new Insets(14, 16, 14, 16));
            rows.getChildren().add(none);
        }
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.setMinHeight(80);
        // only its height, because the bounds also change when the reader scrolls
        scroll.viewportBoundsProperty().addListener((of, before, now) -> {
            if (before.getHeight() != now.getHeight()) {
                reveal();
            }
        });
        rows.heightProperty().addListener((of, before, now) -> reveal());
        VBox card = new VBox(scroll);
        card.getStyleClass().add("card");
        card.setPadding(new Insets(4, 0, 4, 0));
        VBox.setVgrow(card, Priority.ALWAYS);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().add(card);
    }

    private VBox head() {
        CheckBox only = new CheckBox(words.get("court.onlyChosen"));
        only.setId("court-only");
        only.setSelected(model.choice().isOnly());
        only.setMinWidth(Region.USE_PREF_SIZE);
        only.setOnAction(event -> model.onlyChosen(only.isSelected()));
        List<Sentence> chosen = model.choice().chosen();
        int minutes = model.choice().minutes();
        String count = words.with(
                chosen.isEmpty() ? "court.chosen.none" : "court.chosen",
                "n",
                chosen.size(),
                "k",
                Court.IN_CLASS,
                "minutes",
                minutes);
        VBox head = new VBox(2, Ui.row(10, only, Ui.gap(), Ui.label(count, "muted", "small")));
        if (minutes > Court.MINUTES_IN_CLASS) {
            Label tooLong = Ui.wrapped(words.with("court.tooLong", "k", Court.MINUTES_IN_CLASS), "muted", "small");
            tooLong.setId("court-too-long");
            head.getChildren().add(tooLong);
        }
        return head;
    }

    private HBox row(int index) {
        Sentence sentence = model.sentences().get(index);
        boolean open = index == model.number();
        Mark mark = model.mark(index);
        Label number = Ui.label(String.valueOf(index + 1), "muted");
        number.setMinWidth(24);
        Label title = Ui.wrapped(sentence.title(), open ? "strong" : "body");
        Label word = Ui.label(said.mark(mark), "muted", "small");
        HBox content = new HBox(8, number, title, Ui.icon(icon(mark), 16), word);
        content.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(title, Priority.ALWAYS);
        content.getStyleClass().add("court-row");
        content.setId(ROW + (index + 1));
        content.setFocusTraversable(open);
        content.setAccessibleRole(AccessibleRole.LIST_ITEM);
        content.setAccessibleText(
                words.with("court.row.spoken", "n", index + 1, "title", sentence.title(), "mark", said.mark(mark)));
        content.setOnMouseClicked(event -> model.go(index));
        content.setMinWidth(0);
        HBox row = new HBox(content, star(index));
        row.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(content, Priority.ALWAYS);
        row.getStyleClass().add("court-line");
        if (open) {
            row.getStyleClass().add("chosen");
            // it gets its place later than the list its height
            row.layoutYProperty().addListener((of, before, now) -> reveal());
        }
        return row;
    }

    private Button star(int index) {
        boolean chosen = model.choice().has(index);
        Button star = Ui.iconButton(
                words.get(chosen ? "court.star.remove" : "court.star"), Feather.STAR, () -> model.toggleChosen(index));
        star.setGraphic(new StackPane(Ui.label(chosen ? "★" : "☆", chosen ? "strong" : "muted")));
        star.getStyleClass().add("flat");
        star.getStyleClass().add("court-star");
        star.setId("court-star-" + (index + 1));
        // the key S does the same for the open sentence
        star.setFocusTraversable(false);
        return star;
    }

    static Feather icon(Mark mark) {
        return switch (mark) {
            case NOT_JUDGED -> Feather.CIRCLE;
            case GUESSED -> Feather.EDIT_2;
            case GUESSED_RIGHT -> Feather.CHECK_CIRCLE;
            case GUESSED_OTHERWISE -> Feather.DISC;
            case JUDGED_WITHOUT_A_GUESS -> Feather.EYE;
        };
    }

    /** Scrolls so that the open sentence is seen. */
    private void reveal() {
        Node open = rows.lookup("#" + ROW + (model.number() + 1));
        double room = rows.getHeight() - scroll.getViewportBounds().getHeight();
        if (open == null || room <= 0) {
            return;
        }
        Bounds at = open.getParent().getBoundsInParent();
        double top = scroll.getVvalue() * room;
        if (at.getMinY() < top
                || at.getMaxY() > top + scroll.getViewportBounds().getHeight()) {
            double middle = at.getCenterY() - scroll.getViewportBounds().getHeight() / 2;
            scroll.setVvalue(Math.max(0, Math.min(1, middle / room)));
        }
    }
}
