package transportlab.visualizer.model;

import java.util.List;

/** The values of the rounds, with their median and their range. With one round there is no range. */
public record Spread(double median, double min, double max, List<Double> rounds) {
    public static final Spread NONE = new Spread(0, 0, 0, List.of());

    public static Spread of(List<Double> rounds) {
        if (rounds.isEmpty()) {
            return NONE;
        }
        List<Double> sorted = rounds.stream().sorted().toList();
        int n = sorted.size();
        double median = n % 2 == 1 ? sorted.get(n / 2) : (sorted.get(n / 2 - 1) + sorted.get(n / 2)) / 2;
        return new Spread(median, sorted.get(0), sorted.get(n - 1), List.copyOf(rounds));
    }

    public boolean hasRange() {
        return rounds.size() > 1;
    }

    public Spread times(double factor) {
        return new Spread(
                median * factor,
                min * factor,
                max * factor,
                rounds.stream().map(value -> value * factor).toList());
    }
}
