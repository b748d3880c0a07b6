package transportlab.app.ui.timeline.lanes;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;

/** One of the canvases that lie on each other, so that what changes seldom is not drawn again. */
final class Layer extends Canvas {
    private int drawn;

    Layer() {
        setManaged(false);
        setMouseTransparent(true);
    }

    void size(double width, double height) {
        if (width != getWidth() || height != getHeight()) {
            setWidth(width);
            setHeight(height);
        }
    }

    /** An empty canvas. */
    GraphicsContext fresh() {
        drawn++;
        GraphicsContext g = getGraphicsContext2D();
        g.clearRect(0, 0, getWidth(), getHeight());
        return g;
    }

    /** How often it was drawn from the beginning, for measurements. */
    int drawn() {
        return drawn;
    }
}
