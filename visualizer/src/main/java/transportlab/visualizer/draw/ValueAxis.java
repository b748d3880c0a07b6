package transportlab.visualizer.draw;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;

/**
 * An axis from one value to another: logarithmic if it spans a decade or more and does not begin at 0.
 *
 * @param from the smallest value
 * @param to the largest value
 */
record ValueAxis(double from, double to, boolean logarithmic) {
    private static final double DECADE = 10;

    /** An axis for these values, with a little room at both ends. */
    static ValueAxis around(double least, double most) {
        if (least > 0 && most / least >= DECADE) {
            return new ValueAxis(least / 1.25, most * 1.25, true);
        }
        return new ValueAxis(0, most <= 0 ? 1 : most * 1.1, false);
    }

    /** An axis from the first to the last of these values. */
    static ValueAxis exactly(double from, double to, boolean logarithmic) {
        return new ValueAxis(from, to, logarithmic);
    }

    org.jfree.chart.axis.ValueAxis chartAxis() {
        if (logarithmic) {
            LogAxis axis = new LogAxis();
            axis.setRange(from, to);
            axis.setVisible(false);
            return axis;
        }
        NumberAxis axis = Plots.axis(from, to);
        axis.setVisible(false);
        return axis;
    }

    /** Where a value is in an area, px from its top. */
    double y(double value, Rectangle2D area) {
        double share = logarithmic
                ? Math.log(Math.max(value, from) / from) / Math.log(to / from)
                : (value - from) / (to - from);
        return area.getMaxY() - share * area.getHeight();
    }

    /** Round values along the axis: 1, 2 and 5 times the powers of ten, or only these powers if they are many. */
    List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        if (!logarithmic) {
            double step = Plots.step(to - from, 5);
            for (double tick = Math.ceil(from / step - 1e-9) * step; tick <= to * (1 + 1e-9); tick += step) {
                ticks.add(tick);
            }
            return ticks;
        }
        double decades = Math.log10(to / from);
        int[] factors = decades > 2.5 ? new int[] {1} : decades > 1.6 ? new int[] {1, 5} : new int[] {1, 2, 5};
        for (int power = (int) Math.floor(Math.log10(from)); power <= Math.ceil(Math.log10(to)); power++) {
            for (int factor : factors) {
                double tick = factor * Math.pow(10, power);
                if (tick >= from * (1 - 1e-9) && tick <= to * (1 + 1e-9)) {
                    ticks.add(tick);
                }
            }
        }
        return ticks;
    }
}
