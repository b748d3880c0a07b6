package transportlab.app.ui.scale;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import transportlab.sweep.Over;

/** The values to which arrow keys and the slider lead. */
final class Steps {
    private static final double[] FACTORS = {1, 2, 5};
    private static final int LINEAR = 20;

    private Steps() {}

    /** A value with two digits. */
    static double rounded(double value, boolean whole) {
        double two = new BigDecimal(value).round(new MathContext(2)).doubleValue();
        return whole ? Math.max(1, Math.rint(two)) : two;
    }

    /**
     * The next value: 1, 2 or 5 times a power of ten, or a twentieth of the range if it spans less than a decade; or a
     * point that is nearer.
     *
     * @param decade whether to go on by a factor of ten
     * @param points values of the setting that must not be missed
     */
    static OptionalDouble next(Over over, double now, boolean up, boolean decade, DoubleStream points) {
        double least = over.number(0);
        double most = over.number(over.values().size() - 1);
        double step = over.isLogarithmic() ? logarithmic(now, up, decade) : linear(now, up, decade, least, most);
        double round = over.unit().isWhole() ? Math.rint(step) : step;
        DoubleStream near = decade ? DoubleStream.empty() : points.filter(at -> up ? at > now : at < now);
        DoubleStream all = DoubleStream.concat(DoubleStream.of(round), near);
        double to = up ? all.min().getAsDouble() : all.max().getAsDouble();
        double within = Math.max(least, Math.min(most, to));
        return within == now ? OptionalDouble.empty() : OptionalDouble.of(within);
    }

    private static double linear(double now, boolean up, boolean far, double least, double most) {
        double step = (most - least) / LINEAR * (far ? 5 : 1);
        double at = Math.round((now - least) / step) + (up ? 1 : -1);
        return least + at * step;
    }

    private static double logarithmic(double now, boolean up, boolean decade) {
        if (decade) {
            return rounded(up ? now * 10 : now / 10, false);
        }
        int power = (int) Math.floor(Math.log10(now));
        double best = up ? Double.POSITIVE_INFINITY : 0;
        for (int p = power - 1; p <= power + 1; p++) {
            for (double factor : FACTORS) {
                double step = new BigDecimal(factor).scaleByPowerOfTen(p).doubleValue();
                if (up && step > now * (1 + 1e-9) && step < best || !up && step < now * (1 - 1e-9) && step > best) {
                    best = step;
                }
            }
        }
        return best;
    }
}
