package transportlab.visualizer.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import transportlab.measure.Distribution;
import transportlab.measure.Measurement;
import transportlab.measure.Metric;
import transportlab.words.Numbers;
import transportlab.words.Words;

/** Makes marks and curves of delays, in ms. */
final class Delays {
    static final List<Double> TICKS = List.of(0.0, 0.5, 0.9, 0.95, 0.99, 0.999);
    private static final int POINTS = 120;
    private static final double FARTHEST = CurveChart.place(0.999);
    private final Words words;

    Delays(Words words) {
        this.words = words;
    }

    DelayChart.Mark mark(TransportRounds of) {
        Spread median = Spread.of(millis(of.delayed()));
        List<Double> uncounted = millis(
                of.measured().stream().filter(trial -> !trial.delayCounts()).toList());
        List<Distribution> all = distributions(of);
        Double high = at(all, 0.95);
        Double cap = at(all, 0.99);
        Beside calculated = of.calculated(Metric.DELAY);
        Double expected = of.expected(Metric.DELAY);
        boolean none = median.rounds().isEmpty();
        String label = none ? words.get("chart.tooFew") : Numbers.millis(median.median() * 1000);
        String capLabel = cap != null
                ? "99% ≤ " + Numbers.significant(cap)
                : high != null ? "95% ≤ " + Numbers.significant(high) : "";
        if (expected != null) {
            label = TransportRounds.becoming(label, Numbers.millis(expected));
        }
        return new DelayChart.Mark(
                of.delayRow(),
                median,
                uncounted.isEmpty() ? null : uncounted,
                at(all, 0.05),
                high,
                cap == null ? high : cap,
                label,
                capLabel,
                calculated == null ? null : calculated.dividedBy(1000),
                expected == null ? null : Double.valueOf(expected / 1000));
    }

    private static List<Double> millis(List<Measurement> trials) {
        return trials.stream()
                .map(Metric.DELAY::of)
                .filter(java.util.OptionalDouble::isPresent)
                .map(value -> value.getAsDouble() / 1000)
                .toList();
    }

    CurveChart.Curve curve(TransportRounds of) {
        List<Distribution> all = distributions(of);
        List<CurveChart.Point> points = new ArrayList<>();
        if (!all.isEmpty()) {
            points.add(point(0, all.stream().map(d -> d.least() / 1000).toList()));
        }
        for (int i = 1; i <= POINTS; i++) {
            double p = 1 - Math.pow(10, -FARTHEST * i / POINTS);
            add(points, all, p);
        }
        List<CurveChart.Point> whiskers = new ArrayList<>();
        TICKS.stream().filter(p -> p > 0).forEach(p -> add(whiskers, all, p));
        return new CurveChart.Curve(of.delayRow(), points, whiskers);
    }

    private static List<Distribution> distributions(TransportRounds of) {
        return of.delayed().stream()
                .map(trial -> Distribution.of(trial).orElse(null))
                .filter(Objects::nonNull)
                .toList();
    }

    private static void add(List<CurveChart.Point> points, List<Distribution> all, double p) {
        List<Double> millis = told(all, p);
        if (!millis.isEmpty()) {
            points.add(point(p, millis));
        }
    }

    private static CurveChart.Point point(double p, List<Double> millis) {
        Spread spread = Spread.of(millis);
        return new CurveChart.Point(p, spread.median(), spread.min(), spread.max());
    }

    /**
     * The percentile in each round, in ms; empty if a round has too few deliveries to tell it. Near 0, the lowest
     * percentile that can be told takes its place.
     */
    private static List<Double> told(List<Distribution> all, double p) {
        List<Double> millis = new ArrayList<>();
        for (Distribution one : all) {
            var micros = one.at(p < 0.5 ? Math.max(p, 10.0 / Math.max(20, one.count())) : p);
            if (micros.isEmpty()) {
                return List.of();
            }
            millis.add(micros.getAsDouble() / 1000);
        }
        return millis;
    }

    private static Double at(List<Distribution> all, double p) {
        List<Double> millis = new ArrayList<>();
        for (Distribution one : all) {
            var micros = one.at(p);
            if (micros.isEmpty()) {
                return null;
            }
            millis.add(micros.getAsDouble() / 1000);
        }
        return millis.isEmpty() ? null : Spread.of(millis).median();
    }
}
