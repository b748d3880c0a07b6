package transportlab.app.ui.present;

import javafx.geometry.Insets;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** Black over all of a presentation, which the key B puts there and takes away. */
final class Blank extends Region {
    /** Black covers the edges too, so that these are those of the presentation, turned around. */
    private static final Insets EDGES = new Insets(-34, -46, -26, -46);

    Blank(boolean on) {
        getStyleClass().add("blank");
        StackPane.setMargin(this, EDGES);
        setVisible(on);
    }

    void toggle() {
        setVisible(!isVisible());
    }

    void takeAway() {
        setVisible(false);
    }
}
