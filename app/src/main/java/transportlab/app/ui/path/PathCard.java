package transportlab.app.ui.path;

import java.util.Map;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import transportlab.app.ui.base.Ui;
import transportlab.path.PathRules;
import transportlab.words.Words;

/** One preset: its icon, its name, what it is in two or three words, and how many rows are not as it has them. */
final class PathCard extends Button {
    private static final double GAP = 12;

    private static final Map<String, Feather> ICONS = Map.of(
            "open", Feather.ARROW_RIGHT,
            "upgrade-proxy", Feather.SHIELD,
            "school", Feather.BOOK_OPEN,
            "hotel", Feather.WIFI,
            "mobile", Feather.CLOCK,
            "antivirus", Feather.LAYERS,
            "nginx", Feather.SERVER,
            "nginx-tuned", Feather.FAST_FORWARD,
            "http-only", Feather.FILTER,
            "configured-proxy", Feather.SETTINGS);

    private final FontIcon icon;
    private final VBox text;
    private final HBox all;

    PathCard(PathRules path, int changed, boolean chosen, Words words) {
        String name = PathNames.name(path, words);
        String says = PathNames.says(path, words);
        String changes = changed == 0 ? "" : words.with("path.changed", "n", changed);
        HBox below = Ui.row(14, Ui.label(says, "muted", "small"));
        if (changed > 0) {
            below.getChildren().addAll(Ui.gap(), Ui.label(changes, "small", "strong"));
        }
        icon = Ui.icon(ICONS.getOrDefault(path.id(), Feather.SLIDERS), 20);
        text = new VBox(1, Ui.label(name, "column-title"), below);
        text.setAlignment(Pos.CENTER_LEFT);
        all = Ui.row(GAP, icon, Ui.grow(text));
        setGraphic(all);
        setId("card-" + path.id());
        getStyleClass().add("path-card");
        if (chosen) {
            getStyleClass().add("chosen");
        }
        setAccessibleText(name + ", " + says + (changed == 0 ? "" : ", " + changes)
                + (chosen ? ", " + words.get("before.chosen") : ""));
    }

    /** How wide it must be at least. */
    double needed() {
        return snapSizeX(icon.prefWidth(-1) + GAP + text.prefWidth(-1) + around() + 4);
    }

    private double around() {
        Insets insets = getInsets();
        return insets.getLeft() + insets.getRight();
    }

    /** Lets its content use that width. */
    void widen(double width) {
        all.setPrefWidth(width - around());
    }
}
