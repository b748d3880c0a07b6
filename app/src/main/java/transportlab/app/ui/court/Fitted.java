package transportlab.app.ui.court;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** As high as there is room, but scrolls where that is less than its content needs, as with large letters. */
final class Fitted extends ScrollPane {
    /**
     * @param down whether its lower end is what is looked at
     */
    Fitted(VBox content, boolean down) {
        super(content);
        setFitToWidth(true);
        setFitToHeight(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        // beside a scroll bar there are parts of a pixel, at which lines would break elsewhere than was calculated
        viewportBoundsProperty().addListener((of, before, now) -> content.setMaxWidth(Math.floor(now.getWidth())));
        content.setMinHeight(Region.USE_COMPUTED_SIZE);
        setVvalue(down ? getVmax() : 0);
    }
}
