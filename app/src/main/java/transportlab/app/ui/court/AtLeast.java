package transportlab.app.ui.court;

import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** Gives something as much height as it needs itself, and not less than is good to look at. */
final class AtLeast extends StackPane {
    private final double height;

    AtLeast(Region content, double height) {
        super(content);
        this.height = height;
    }

    @Override
    protected double computeMinHeight(double width) {
        return Math.max(height, super.computeMinHeight(width));
    }
}
