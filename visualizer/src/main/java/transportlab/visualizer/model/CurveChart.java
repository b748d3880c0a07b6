package transportlab.visualizer.model;

import java.util.ArrayList;
import java.util.List;

/**
 * How many deliveries were faster than a delay: the percentiles, with a stretched tail.
 *
 * @param mostMillis the end of the axis of delays, which {@link ScatterChart} shares
 */
public record CurveChart(Head head, List<Curve> curves, List<Double> ticks, double mostMillis) implements Chart {

    /** One transport; points up to the last percentile with ten deliveries beyond it. */
    public record Curve(Row row, List<Point> points, List<Point> whiskers) {}

    /**
     * A percentile.
     *
     * @param p from 0 to 1
     * @param millis the median over the rounds; {@code min} and {@code max} are their range
     */
    public record Point(double p, double millis, double min, double max) {}

    /** Where a percentile stands: −log10(1 − p). */
    public static double place(double p) {
        return -Math.log10(1 - p);
    }

    @Override
    public List<Row> rows() {
        return curves.stream().map(Curve::row).toList();
    }

    @Override
    public List<List<String>> table() {
        List<List<String>> table = new ArrayList<>();
        List<String> heading = new ArrayList<>(List.of(""));
        ticks.forEach(tick -> heading.add(percent(tick)));
        table.add(heading);
        for (Curve curve : curves) {
            List<String> cells = new ArrayList<>(List.of(curve.row().label()));
            for (double tick : ticks) {
                cells.add(curve.whiskers().stream()
                        .filter(point -> point.p() == tick)
                        .map(point -> transportlab.words.Numbers.millis(point.millis() * 1000))
                        .findFirst()
                        .orElse("-"));
            }
            table.add(cells);
        }
        return table;
    }

    public static String percent(double p) {
        return transportlab.words.Numbers.significant(p * 100) + "%";
    }
}
