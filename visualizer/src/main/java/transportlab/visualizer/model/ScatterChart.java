package transportlab.visualizer.model;

import java.util.ArrayList;
import java.util.List;

/** Deliveries of one round over the time at which they were due: every one, or where there are many a sample. */
public record ScatterChart(Head head, List<Dots> dots, double seconds) implements Chart {

    /** One transport's deliveries. */
    public record Dots(Row row, List<Dot> all, double medianMillis, Picked picked) {}

    /** Which deliveries they are. */
    public enum Picked {
        ALL,
        /** Drawn uniformly: as many of each kind as there were. */
        SAMPLE,
        /** Of an earlier version's result: they tell how far deliveries reach, and nothing of how many there were. */
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
