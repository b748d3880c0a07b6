package transportlab.visualizer.draw;

import java.awt.geom.Path2D;
import transportlab.visualizer.font.Fonts;
import transportlab.visualizer.model.Beside;

/**
 * Marks a calculated value: a hollow triangle that points down at it. If the measured value is far from it, the number
 * beside it says by how much. Many rows have no room for it.
 */
final class BesideMark {
    static final double WIDTH = 12;
    private static final double HEIGHT = 9;

    /** How far it reaches above the bar or dot. */
    static final double ABOVE = 13;

    private static final double GAP = 4;
    private static final int MOST_ROWS = 6;

    private BesideMark() {}

    static boolean fits(int rows) {
        return rows <= MOST_ROWS;
    }

    /** The value that must fit on the axis; 0 if nothing was calculated. */
    static double most(Beside beside) {
        return beside == null ? 0 : beside.value();
    }

    /**
     * @param beside null if nothing was calculated
     * @param x its place
     * @param y the upper edge of the bar or dot
     * @param rows in the chart
     */
    static void paint(Pen pen, Beside beside, double x, double y, int rows, Look look) {
        if (beside == null || !fits(rows)) {
            return;
        }
        triangle(pen, x, y, look);
        if (!beside.off().isEmpty()) {
            double middle = y - 4 - HEIGHT / 2;
            pen.text(beside.off(), x + WIDTH / 2 + GAP, middle, Fonts.bold(look.text()), look.amber());
        }
    }

    static void triangle(Pen pen, double x, double y, Look look) {
        Path2D triangle = new Path2D.Double();
        triangle.moveTo(x - WIDTH / 2, y - 2 - HEIGHT);
        triangle.lineTo(x + WIDTH / 2, y - 2 - HEIGHT);
        triangle.lineTo(x, y - 2);
        triangle.closePath();
        pen.outline(triangle, 1.6, look.ink());
    }
}
