package transportlab.visualizer.draw;

import java.awt.geom.Path2D;

/** Marks a calculated value: a hollow triangle that points down at it. Many rows have no room for it. */
final class Calculated {
    static final double WIDTH = 12;
    private static final double HEIGHT = 9;
    private static final int MOST_ROWS = 6;

    private Calculated() {}

    static boolean fits(int rows) {
        return rows <= MOST_ROWS;
    }

    /**
     * @param x the value
     * @param y the upper edge of the bar or dot
     */
    static void paint(Pen pen, double x, double y, Look look) {
        Path2D triangle = new Path2D.Double();
        triangle.moveTo(x - WIDTH / 2, y - 2 - HEIGHT);
        triangle.lineTo(x + WIDTH / 2, y - 2 - HEIGHT);
        triangle.lineTo(x, y - 2);
        triangle.closePath();
        pen.outline(triangle, 1.6, look.ink());
    }
}
