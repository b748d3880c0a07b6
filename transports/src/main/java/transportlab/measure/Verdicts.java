package transportlab.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import transportlab.measure.Verdict.Finding;

/**
 * Decides which differences the runs allow to be said. Requests and bytes are facts: they differ if in every repetition
 * the same transport has at least 1.2 times as much as the other. Delays differ if the ranges of the runs do not
 * overlap and an exact two-sided rank probability, 2/C(2k,k) for k runs, times the number of pairs, is at most 0.05.
 * With fewer runs they differ if the delay of the same transport is at least twice the other in every run. The delays
 * of a trial on a cold or busy machine are left out.
 */
public final class Verdicts {
    private static final double LEAST_RATIO = 1.2;
    private static final double LEAST_DELAY_RATIO = 2.0;
    private static final double LEAST_PROBABILITY = 0.05;

    private Verdicts() {}

    /** Values of each transport and all pairwise verdicts. A transport with a marked or failed trial gets no verdict. */
    public static Summary summary(List<String> transports, List<Measurement> trials) {
        Map<String, Map<String, Summary.Values>> values = new LinkedHashMap<>();
        for (String transport : transports) {
            Map<String, Summary.Values> byMetric = new LinkedHashMap<>();
            for (Metric metric : Metric.values()) {
                double[] series = series(of(transport, trials), metric);
                if (series.length > 0) {
                    byMetric.put(metric.key(), values(series));
                }
            }
            values.put(transport, byMetric);
        }
        return new Summary(values, verdicts(transports, trials));
    }

    private static List<Verdict> verdicts(List<String> transports, List<Measurement> trials) {
        List<String> shown = transports.stream()
                .filter(transport -> comparable(of(transport, trials)))
                .toList();
        int pairs = shown.size() * (shown.size() - 1) / 2;
        List<Verdict> verdicts = new ArrayList<>();
        for (Metric metric : Metric.values()) {
            for (int i = 0; i < shown.size(); i++) {
                for (int j = i + 1; j < shown.size(); j++) {
                    String first = shown.get(i);
                    String second = shown.get(j);
                    verdict(metric, first, of(first, trials), second, of(second, trials), pairs)
                            .ifPresent(verdicts::add);
                }
            }
        }
        return verdicts;
    }

    private static boolean comparable(List<Measurement> trials) {
        return !trials.isEmpty() && trials.stream().allMatch(Measurement::comparable);
    }

    /**
     * Whether one transport may be said to differ between two results. The rounds of the results are paired in their
     * order.
     *
     * @param first names the first result in the verdict
     * @param second names the second result in the verdict
     * @param pairs how many transports are compared in this way
     * @return empty if one of them has no trials that can be compared
     */
    public static java.util.Optional<Verdict> between(
            Metric metric,
            String first,
            List<Measurement> ofFirst,
            String second,
            List<Measurement> ofSecond,
            int pairs) {
        return comparable(ofFirst) && comparable(ofSecond)
                ? verdict(metric, first, ofFirst, second, ofSecond, pairs)
                : java.util.Optional.empty();
    }

    private static java.util.Optional<Verdict> verdict(
            Metric metric,
            String first,
            List<Measurement> ofFirst,
            String second,
            List<Measurement> ofSecond,
            int pairs) {
        List<double[]> paired = new ArrayList<>();
        for (Measurement one : ofFirst) {
            for (Measurement other : ofSecond) {
                OptionalDouble x = metric.ifItCounts(one);
                OptionalDouble y = metric.ifItCounts(other);
                if (one.repetition() == other.repetition() && x.isPresent() && y.isPresent()) {
                    paired.add(new double[] {x.getAsDouble(), y.getAsDouble()});
                }
            }
        }
        if (paired.isEmpty()) {
            return java.util.Optional.empty();
        }
        double[] a = paired.stream().mapToDouble(pair -> pair[0]).toArray();
        double[] b = paired.stream().mapToDouble(pair -> pair[1]).toArray();
        if (paired.stream().anyMatch(pair -> pair[0] != pair[1] && Math.min(pair[0], pair[1]) == 0)) {
            // there is no ratio to 0; the values themselves show the difference
            return java.util.Optional.empty();
        }
        boolean firstIsMore = values(a).median() >= values(b).median();
        return java.util.Optional.of(
                firstIsMore
                        ? compare(metric, first, second, a, b, pairs)
                        : compare(metric, second, first, b, a, pairs));
    }

    private static Verdict compare(Metric metric, String more, String less, double[] a, double[] b, int pairs) {
        double[] ratios = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            ratios[i] = a[i] == b[i] ? 1 : a[i] / b[i];
        }
        Summary.Values ratio = values(ratios);
        Finding finding = metric.isCounted() ? counted(ratio) : sampled(ratio, a, b, pairs);
        return new Verdict(metric.key(), more, less, ratio.median(), ratio.min(), ratio.max(), ratios.length, finding);
    }

    private static Finding counted(Summary.Values ratio) {
        if (ratio.min() >= LEAST_RATIO) {
            return Finding.DIFFERS_IN_ALL_RUNS;
        }
        boolean close = ratio.max() < LEAST_RATIO && ratio.min() > 1 / LEAST_RATIO;
        return close ? Finding.ABOUT_THE_SAME : Finding.NOT_TOLD_APART;
    }

    private static Finding sampled(Summary.Values ratio, double[] a, double[] b, int pairs) {
        boolean apart =
                Arrays.stream(a).min().orElse(0) > Arrays.stream(b).max().orElse(0);
        if (rankProbability(a.length) * pairs <= LEAST_PROBABILITY) {
            return apart ? Finding.DIFFERS_BY_RANK : Finding.NOT_TOLD_APART;
        }
        return ratio.min() >= LEAST_DELAY_RATIO ? Finding.DIFFERS_IN_ALL_RUNS : Finding.NOT_TOLD_APART;
    }

    /**
     * Whether the runs allow to say that delays of one kind are longer than those of another.
     *
     * @param more the delays that are said to be longer, by run
     * @param less the others, of the same runs in the same order
     */
    public static boolean longer(double[] more, double[] less) {
        double[] ratios = new double[more.length];
        Arrays.setAll(ratios, run -> more[run] / less[run]);
        return more.length > 0 && sampled(values(ratios), more, less, 1).differs();
    }

    /** The chance that k values of one all lie on the same side of k values of the other: 2/C(2k,k). */
    static double rankProbability(int k) {
        double combinations = 1;
        for (int i = 1; i <= k; i++) {
            combinations = combinations * (k + i) / i;
        }
        return 2 / combinations;
    }

    private static List<Measurement> of(String transport, List<Measurement> trials) {
        return trials.stream()
                .filter(trial -> trial.transport().equals(transport))
                .toList();
    }

    private static double[] series(List<Measurement> trials, Metric metric) {
        return trials.stream()
                .filter(trial -> trial.failure() == null)
                .map(metric::ifItCounts)
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .toArray();
    }

    static Summary.Values values(double[] series) {
        double[] sorted = series.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        double median = n % 2 == 1 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2;
        return new Summary.Values(
                median, sorted[0], sorted[n - 1], Arrays.stream(series).boxed().toList());
    }
}
