package transportlab.app.ui.path;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import transportlab.app.ui.base.Ui;
import transportlab.words.Words;

/** What is expected of one technique: a hollow mark, because nothing is measured, and two or three words. */
final class ExpectedCell extends HBox {
    private final PathModel model;
    private final String id;
    private final Words words;
    private final PathLook look;

    ExpectedCell(PathModel model, String id, Words words, PathLook look) {
        super(8);
        this.model = model;
        this.id = id;
        this.words = words;
        this.look = look;
        setAlignment(Pos.CENTER_LEFT);
        setFillHeight(false);
        setPadding(new Insets(0, 10, 0, 12));
        setId("expected-" + id);
        setMinWidth(0);
        setPrefWidth(look.expected());
        show();
    }

    /** Shows what is known by now. */
    void show() {
        getChildren().clear();
        if (model.hiddenProperty().get()) {
            return;
        }
        Expectation expected = model.expected().get(id);
        if (expected == null) {
            getChildren().add(Ui.label("…", "muted"));
            return;
        }
        String said = Phrases.of(expected, words);
        boolean fellBack = expected.kind() == Expectation.Kind.FELL_BACK;
        // the name of the other way has no room in a low row
        Label text = Ui.wrapped(look.isTight() && fellBack ? words.get("path.expected.fellBack") : said);
        text.setAccessibleText(said);
        Ui.hint(text, said);
        if (expected.getsThrough()) {
            text.getStyleClass().add("strong");
        }
        if (expected.isKnown()) {
            getChildren().add(mark(expected.kind()));
        } else {
            text.getStyleClass().addAll("muted", "small");
        }
        getChildren().add(Ui.grow(text));
    }

    private static Node mark(Expectation.Kind kind) {
        boolean muted = kind == Expectation.Kind.MUTED;
        Feather icon =
                switch (kind) {
                    case THROUGH -> Feather.CHECK;
                    case FELL_BACK -> Feather.CORNER_DOWN_RIGHT;
                    case PARTLY -> Feather.MINUS;
                    case MUTED -> Feather.VOLUME_X;
                    default -> Feather.X;
                };
        StackPane mark = new StackPane(Ui.icon(icon, muted ? 15 : 13));
        mark.getStyleClass().add(muted ? "mark-muted" : "mark-hollow");
        mark.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        mark.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        return mark;
    }
}
