package transportlab.app.ui.path;

import javafx.geometry.VPos;
import javafx.scene.Cursor;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import transportlab.app.ui.base.CanvasRegion;
import transportlab.app.ui.base.Ui;
import transportlab.visualizer.palette.Theme;

/**
 * The way of one technique from its client through the band of the proxy to the server: it arrives, or it shows where
 * and how it is stopped. A click on the band is a choice.
 */
final class RouteCanvas extends CanvasRegion {
    private static final double LOW = 34;
    private final String id;
    private final Fate fate;
    private final boolean last;
    private final double scale;
    private final FontIcon scissors = Ui.icon(Feather.SCISSORS, 20);

    /**
     * @param last whether it is the lowest row, at which the band ends
     * @param step steps the choice of this technique on
     */
    RouteCanvas(String id, Fate fate, boolean last, double scale, Theme theme, Runnable step) {
        super(theme);
        this.id = id;
        this.fate = fate;
        this.last = last;
        this.scale = scale;
        setId("route-" + id);
        scissors.setManaged(false);
        scissors.setVisible(fate.kind() == Fate.Kind.BREAKS_OFF);
        getChildren().add(scissors);
        setOnMouseMoved(event -> setCursor(isBand(event.getX()) ? Cursor.HAND : Cursor.DEFAULT));
        setOnMouseClicked(event -> {
            if (isBand(event.getX())) {
                step.run();
            }
        });
    }

    private boolean isBand(double x) {
        return x >= getWidth() * PathLook.BAND && x <= getWidth() * PathLook.BAND_END;
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        scissors.setLayoutX(x(PathLook.BAND) + (x(PathLook.BAND_END) - x(PathLook.BAND)) * 0.36);
        scissors.setLayoutY(getHeight() / 2
                + scissors.getLayoutBounds().getHeight() / 2
                - scissors.getLayoutBounds().getMaxY());
    }

    private double x(double share) {
        return Math.round(getWidth() * share);
    }

    @Override
    protected void draw(GraphicsContext g) {
        double client = x(PathLook.CLIENT);
        double server = x(PathLook.SERVER);
        double y = Math.round(getHeight() / 2) + 0.5;
        band(g);
        g.setStroke(muted());
        g.setLineWidth(1.5);
        double end = last ? getHeight() - 5 : getHeight();
        g.strokeLine(client, 0, client, end);
        g.strokeLine(server, 0, server, end);
        Color colour = colour(id);
        switch (fate.kind()) {
            case PASSES -> passes(g, colour, client, server, y);
            case TURNED_BACK -> turns(g, colour, client, x(PathLook.BAND) + 14, y);
            case REFUSED -> turns(g, colour, client, server - 12, y);
            case SILENCE -> fades(g, colour, client, y);
            case BREAKS_OFF -> wire(g, colour, client, x(PathLook.BAND) + bandWidth() * 0.24, y);
        }
    }

    private double bandWidth() {
        return x(PathLook.BAND_END) - x(PathLook.BAND);
    }

    private void band(GraphicsContext g) {
        double left = x(PathLook.BAND);
        double width = bandWidth();
        double end = last ? getHeight() - 5 : getHeight() + 20;
        g.setFill(sunk());
        g.setStroke(line());
        g.setLineWidth(1);
        g.fillRoundRect(left, -20, width, end + 20, 12, 12);
        g.strokeRoundRect(left + 0.5, -20, width - 1, end + 20, 12, 12);
    }

    private static void wire(GraphicsContext g, Color colour, double from, double to, double y) {
        g.setFill(colour);
        g.fillOval(from - 5.5, y - 5.5, 11, 11);
        g.setStroke(colour);
        g.setLineWidth(5);
        g.strokeLine(from, y, to, y);
    }

    private static void passes(GraphicsContext g, Color colour, double client, double server, double y) {
        wire(g, colour, client, server - 14, y);
        arrow(g, server - 3, y, 14, 8);
    }

    /** An arrow head whose tip points to the right, or to the left if its length is negative. */
    private static void arrow(GraphicsContext g, double tip, double y, double length, double half) {
        g.fillPolygon(new double[] {tip, tip - length, tip - length}, new double[] {y, y - half, y + half}, 3);
    }

    /** Goes that far and comes back, with the status that it got. */
    private void turns(GraphicsContext g, Color colour, double client, double to, double y) {
        double half = getHeight() < LOW ? 5 : 9;
        wire(g, colour, client, to - half, y - half);
        g.setStroke(muted());
        g.setLineWidth(2.5);
        g.strokeArc(to - 2 * half, y - half, 2 * half, 2 * half, -90, 180, ArcType.OPEN);
        g.strokeLine(client + 10, y + half, to - half, y + half);
        g.setFill(muted());
        arrow(g, client + 3, y + half, -11, 5.5);
        if (fate.status() > 0) {
            boolean band = fate.kind() == Fate.Kind.TURNED_BACK;
            double middle = band ? (to + x(PathLook.BAND_END)) / 2 : (x(PathLook.SERVER) + getWidth()) / 2 + 3;
            word(g, String.valueOf(fate.status()), middle, y, band ? 17 : 14);
        }
    }

    /** Goes into the band and is never heard of again. */
    private void fades(GraphicsContext g, Color colour, double client, double y) {
        double from = x(PathLook.BAND) + 6;
        wire(g, colour, client, from, y);
        g.setStroke(colour.deriveColor(0, 1, 1, 0.55));
        g.setLineWidth(5);
        g.setLineCap(StrokeLineCap.BUTT);
        g.setLineDashes(4, 6);
        g.strokeLine(from + 6, y, from + bandWidth() * 0.56, y);
        g.setLineDashes(null);
        g.setLineCap(StrokeLineCap.SQUARE);
        word(g, "?", from + bandWidth() * 0.7, y, 20);
    }

    private void word(GraphicsContext g, String text, double middle, double y, double size) {
        g.setFill(ink());
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        g.setFont(Font.font("Pretendard", javafx.scene.text.FontWeight.BOLD, size * Math.min(scale, 1.25)));
        g.fillText(text, middle, y);
    }
}
