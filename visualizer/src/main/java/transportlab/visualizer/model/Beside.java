package transportlab.visualizer.model;

import java.util.Locale;

/**
 * What was calculated beside a figure.
 *
 * @param value in the unit of the chart
 * @param off how much more or less was measured, as text; empty if the two are closer than a tenth
 */
public record Beside(double value, String off) {
    private static final double LEAST = 0.1;

    static Beside of(double value, double measured) {
        double difference = value == 0 ? 0 : measured / value - 1;
        return new Beside(
                value,
                Math.abs(difference) < LEAST ? "" : String.format(Locale.ROOT, "%+d%%", Math.round(100 * difference)));
    }

    /** In a unit that is so many times as large. */
    Beside dividedBy(double unit) {
        return new Beside(value / unit, off);
    }
}
