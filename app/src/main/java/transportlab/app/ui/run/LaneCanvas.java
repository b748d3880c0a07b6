package transportlab.app.ui.run;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import transportlab.app.ui.base.CanvasRegion;
import transportlab.trial.Glance;
import transportlab.visualizer.palette.Theme;
import transportlab.wire.Direction;

/**
 * Draws one client live: data that it received upwards in colour, what it sent downwards in grey, and a playhead for
 * the current time.
 */
public final class LaneCanvas extends CanvasRegion {
    /** Below this height the lane takes all there is. */
    private static final double LOW = 40;

    private final String id;
    private Lane lane = Lane.WAITING;
    private double playheadMillis = -1;
    private double durationMillis = 1;

    public LaneCanvas(String id, Theme theme) {
        super(theme);
        this.id = id;
        setMinHeight(20);
    }

    public void show(Lane now, double playhead, double duration) {
        lane = now;
        playheadMillis = playhead;
        durationMillis = duration;
        setAccessibleText(id + ": " + now.delivered() + " / " + now.due());
        drawAgain();
    }

    @Override
    protected void draw(GraphicsContext g) {
        double left = 6;
        double width = Math.max(20, getWidth() - 20);
        double middle = getHeight() / 2;
        double up = Math.min(38, getHeight() < LOW ? middle - 3 : middle - 10);
        g.setStroke(line());
        g.setLineWidth(1.5);
        if (lane.status() == Lane.Status.DONE || lane.status() == Lane.Status.MEASURING && playheadMillis >= 0) {
            line(g, left, width, middle);
        }
        Color colour = colour(id);
        Color grey = muted();
        int arrived = -1;
        int sent = -1;
        for (Glance.Tick tick : lane.ticks()) {
            double x = left + tick.atMillis() / durationMillis * width;
            if (x > left + width) {
                continue;
            }
            if (tick.direction() == Direction.DOWN && tick.payload() && (int) x != arrived) {
                arrived = (int) x;
                g.setStroke(colour);
                g.setLineWidth(3);
                g.strokeLine(x, middle - up, x, middle - Math.min(4, up / 3));
            } else if (tick.direction() == Direction.UP && (int) x != sent) {
                sent = (int) x;
                g.setStroke(grey);
                g.setLineWidth(1.5);
                g.strokeLine(x, middle + Math.min(4, up / 3), x, middle + up * 0.8);
            }
        }
        if (lane.cut() != null) {
            scissors(g, left + lane.cut().afterMillis() / durationMillis * width, middle, up);
        }
        if (lane.status() == Lane.Status.MEASURING && playheadMillis >= 0) {
            double x = left + playheadMillis / durationMillis * width;
            Color ink = ink();
            g.setStroke(ink);
            g.setFill(ink);
            g.setLineWidth(2);
            g.strokeLine(x, middle - up - 6, x, middle + up + 6);
            g.fillOval(x - 6, middle - 6, 12, 12);
        }
    }

    /** The connection, with a gap from a cut until the client is back. */
    private void line(GraphicsContext g, double left, double width, double middle) {
        if (lane.cut() == null) {
            g.strokeLine(left, middle, left + width, middle);
            return;
        }
        double from = lane.cut().afterMillis() / durationMillis * width;
        Double back = lane.cut().firstMillis();
        double upTo = back != null
                ? from + Math.max(6, back / durationMillis * width)
                : playheadMillis >= 0 && lane.status() == Lane.Status.MEASURING
                        ? playheadMillis / durationMillis * width
                        : from + 8;
        g.strokeLine(left, middle, left + from, middle);
        g.strokeLine(left + Math.min(width, upTo), middle, left + width, middle);
    }

    /** Where the link was cut: scissors on a dotted line. */
    private void scissors(GraphicsContext g, double x, double middle, double up) {
        Color ink = ink();
        g.setStroke(ink);
        g.setLineWidth(1.5);
        g.setLineDashes(2, 3);
        g.strokeLine(x, middle - up, x, middle + up);
        g.setLineDashes();
        g.setLineWidth(2);
        double top = middle - up;
        g.strokeLine(x - 6, top - 2, x + 3, top + 13);
        g.strokeLine(x + 6, top - 2, x - 3, top + 13);
        g.strokeOval(x - 7, top + 12, 6, 6);
        g.strokeOval(x + 1, top + 12, 6, 6);
    }
}
