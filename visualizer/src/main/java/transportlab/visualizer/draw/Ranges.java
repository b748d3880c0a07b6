package transportlab.visualizer.draw;

import java.util.function.DoubleUnaryOperator;
import transportlab.visualizer.model.Spread;

/**
 * Draws each round as a small dot and the range of the rounds as a whisker, just below what it belongs to, where it
 * covers nothing. Nothing is drawn if the range is shorter than four pixels.
 */
final class Ranges {
    private static final double SHORTEST = 4;
    private static final double BELOW = 5;
    private static final double CAP = 4;

    private Ranges() {}

    /** Whether it is long enough to be seen. */
    static boolean isShown(Spread spread, DoubleUnaryOperator x) {
        return spread.hasRange() && x.applyAsDouble(spread.max()) - x.applyAsDouble(spread.min()) >= SHORTEST;
    }

    /**
     * @param edge the lower edge of the bar or dot
     */
    static void paint(Pen pen, Spread spread, DoubleUnaryOperator x, double edge, Look look) {
        if (!isShown(spread, x)) {
            return;
        }
        double y = edge + BELOW;
        double from = x.applyAsDouble(spread.min());
        double to = x.applyAsDouble(spread.max());
        pen.line(from, y, to, y, 1.6, look.ink());
        pen.line(from, y - CAP, from, y + CAP, 1.6, look.ink());
        pen.line(to, y - CAP, to, y + CAP, 1.6, look.ink());
        for (double round : spread.rounds()) {
            double at = x.applyAsDouble(round);
            pen.fill(new java.awt.geom.Ellipse2D.Double(at - 2.5, y - 2.5, 5, 5), look.ink());
        }
    }
}
