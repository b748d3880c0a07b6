package transportlab.app.ui.base;

import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import transportlab.visualizer.palette.Palette;
import transportlab.visualizer.palette.Theme;

/** A picture that is redrawn whenever it gets another size. */
public abstract class CanvasRegion extends Region {
    private final Canvas canvas = new Canvas();
    private final Palette palette;

    protected CanvasRegion(Theme theme) {
        this.palette = Palette.of(theme);
        // the canvas takes its size from this region, not the other way round
        canvas.setManaged(false);
        getChildren().add(canvas);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        drawAgain();
    }

    /** Redraws the picture because its content has changed. */
    protected final void drawAgain() {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, getWidth(), getHeight());
        draw(g);
    }

    /**
     * @param g an empty canvas that is as large as this region
     */
    protected abstract void draw(GraphicsContext g);

    protected final Color colour(String transport) {
        return Color.web(Palette.hex(palette.transport(transport)));
    }

    protected final Color muted() {
        return Color.web(Palette.hex(palette.muted()));
    }

    protected final Color ink() {
        return Color.web(Palette.hex(palette.ink()));
    }

    protected final Color sunk() {
        return Color.web(Palette.hex(palette.sunk()));
    }

    protected final Color line() {
        return Color.web(Palette.hex(palette.line()));
    }
}
