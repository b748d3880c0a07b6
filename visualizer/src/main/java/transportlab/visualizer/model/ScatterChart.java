package transportlab.visualizer.model;

import java.util.ArrayList;
import java.util.List;

/**
 * The deliveries of one round over the time at which they were due: all of them, or a sample if there are many.
 *
 * @param mostMillis the end of the axis of delays, which {@link CurveChart} shares
 */
public record ScatterChart(Head head, List<Dots> dots, double seconds, double mostMillis) implements Chart {

    /** One transport's deliveries. */
    public record Dots(Row row, List<Dot> all, double medianMillis, Picked picked) {}

    /** Which deliveries they are. */
    public enum Picked {
        ALL,
        /** A uniform sample, which has each kind of delivery as often as it occurred. */
        SAMPLE,
        /**
         * The extremes in the result of an earlier version. They show how far the delays reach, but not how many
         * deliveries there were.
         */
        EXTREMES
    }

    public record Dot(double seconds, double millis) {}

    @Override
    public List<Row> rows() {
        return dots.stream().map(Dots::row).toList();
    }

    @Override
    public List<List<String>> table() {
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("", "n", "min", "max"));
        for (Dots of : dots) {
            table.add(List.of(
                    of.row().label(),
                    String.valueOf(of.all().size()),
                    millis(of.all().stream().mapToDouble(Dot::millis).min().orElse(Double.NaN)),
                    millis(of.all().stream().mapToDouble(Dot::millis).max().orElse(Double.NaN))));
        }
        return table;
    }

    private static String millis(double value) {
        return Double.isNaN(value) ? "-" : transportlab.words.Numbers.millis(value * 1000);
    }
}
