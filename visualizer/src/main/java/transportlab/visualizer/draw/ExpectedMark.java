package transportlab.visualizer.draw;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;

/** Draws what was calculated for other settings over what was measured: a dashed outline around the place of the bar. */
final class ExpectedMark {
    private static final double AROUND = 4;

    private ExpectedMark() {}

    /** The value that must fit on the axis; 0 if nothing was calculated. */
    static double most(Double expected) {
        return expected == null ? 0 : expected;
    }

    /**
     * @param from the baseline
     * @param to where the bar would end
     */
    static void bar(Pen pen, double from, double to, double y, double thick, Look look) {
        dashed(pen, new Rectangle2D.Double(from, y - thick / 2 - AROUND, to - from, thick + 2 * AROUND), look.ink());
    }

    /**
     * @param x where the dot would be
     * @param r the radius of the dot
     */
    static void dot(Pen pen, double x, double y, double r, Look look) {
        double around = r + AROUND;
        dashed(pen, new Ellipse2D.Double(x - around, y - around, 2 * around, 2 * around), look.ink());
    }

    private static void dashed(Pen pen, Shape shape, Color ink) {
        Graphics2D g = pen.graphics();
        g.setStroke(new BasicStroke(1.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {5, 3}, 0));
        g.setColor(ink);
        g.draw(shape);
    }
}
