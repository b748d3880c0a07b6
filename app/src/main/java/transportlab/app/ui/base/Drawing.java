package transportlab.app.ui.base;

import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import transportlab.visualizer.palette.Palette;
import transportlab.visualizer.palette.Theme;

/** A picture that is drawn anew in the size that it is given. */
public abstract class Drawing extends Region {
    private final Canvas canvas = new Canvas();
    private final Palette palette;

    protected Drawing(Theme theme) {
        this.palette = Palette.of(theme);
        // its size follows this one's, not the other way round
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

    /** What it shows has changed. */
    protected final void drawAgain() {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, getWidth(), getHeight());
        draw(g);
    }

    /**
     * @param g with nothing drawn yet; its size is this region's
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

    protected final Color line() {
        return Color.web(Palette.hex(palette.line()));
    }
}
