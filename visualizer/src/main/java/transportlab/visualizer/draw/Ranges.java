package transportlab.visualizer.draw;

import java.util.function.DoubleUnaryOperator;
import transportlab.visualizer.model.Spread;

/**
 * Draws each round as a small dot and the range of the rounds as a whisker. Nothing is drawn if the range is shorter
 * than four pixels.
 */
final class Ranges {
    private static final double SHORTEST = 4;

    private Ranges() {}

    /** Whether it is long enough to be seen. */
    static boolean isShown(Spread spread, DoubleUnaryOperator x) {
        return spread.hasRange() && x.applyAsDouble(spread.max()) - x.applyAsDouble(spread.min()) >= SHORTEST;
    }

    static void paint(Pen pen, Spread spread, DoubleUnaryOperator x, double y, Look look) {
        if (!isShown(spread, x)) {
            return;
        }
        double from = x.applyAsDouble(spread.min());
        double to = x.applyAsDouble(spread.max());
        pen.line(from - 2, y, to + 2, y, 5, Look.pale(look.surface(), 0.75));
        pen.line(from, y, to, y, 1.6, look.ink());
        pen.line(from, y - 5, from, y + 5, 1.6, look.ink());
        pen.line(to, y - 5, to, y + 5, 1.6, look.ink());
        for (double round : spread.rounds()) {
            double at = x.applyAsDouble(round);
            pen.fill(new java.awt.geom.Ellipse2D.Double(at - 2.5, y - 2.5, 5, 5), look.ink());
        }
    }
}
