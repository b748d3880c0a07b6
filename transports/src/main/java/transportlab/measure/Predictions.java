package transportlab.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * Sets measured trials beside calculated ones of the same plans. They agree if the 90 % t-interval of the paired
 * differences lies inside a band, and differ if it lies outside. This is an equivalence test, because no test can prove
 * that a difference is zero. The band for requests is 1 % or one request per client, whichever is more; for bytes it is
 * the same, but the request counts only if the transport polls; for the median delay it is 1 ms or 3 %. Counts are
 * judged from one round on, by the difference alone; delays need five rounds.
 */
public final class Predictions {
    private static final double SHARE = 0.01;
    private static final double DELAY_SHARE = 0.03;
    private static final double DELAY_MICROS = 1000;
    /** How many rounds are needed to judge a delay. */
    public static final int LEAST_FOR_DELAY = 5;

    /** The 95th percentile of Student's t for 1, 2, .. degrees of freedom. */
    private static final double[] T = {6.314, 2.920, 2.353, 2.132, 2.015, 1.943, 1.895, 1.860, 1.833, 1.812};

    /** For more degrees; between 1.81 and 1.65, the value for infinitely many. */
    private static final double T_OF_MANY = 1.8;

    private final int clients;
    private final List<Measurement> live;
    private final List<Measurement> model;

    private record Pair(Measurement live, Measurement model) {}

    private Predictions(int clients, List<Measurement> live, List<Measurement> model) {
        this.clients = clients;
        this.live = live;
        this.model = model;
    }

    /**
     * @param clients number of clients in each trial
     * @return one for each metric of each transport that was measured and calculated; none for a transport with a marked or failed trial
     */
    public static List<Prediction> of(
            List<String> transports, int clients, List<Measurement> live, List<Measurement> model) {
        Predictions all = new Predictions(clients, live, model);
        List<Prediction> predictions = new ArrayList<>();
        for (String transport : transports) {
            for (Metric metric : Metric.values()) {
                all.prediction(transport, metric).ifPresent(predictions::add);
            }
        }
        return predictions;
    }

    private Optional<Prediction> prediction(String transport, Metric metric) {
        List<Pair> pairs = pairs(transport).stream()
                .filter(pair -> metric.ifItCounts(pair.live).isPresent()
                        && metric.of(pair.model).isPresent())
                .toList();
        if (pairs.isEmpty()) {
            return Optional.empty();
        }
        double measured = median(pairs, pair -> metric.of(pair.live));
        double calculated = median(pairs, pair -> metric.of(pair.model));
        double difference =
                switch (metric) {
                    case REQUESTS -> difference(pairs, Predictions::requests);
                    case BYTES -> difference(pairs, Predictions::bytes);
                    case DELAY -> Prediction.ratio(measured, calculated);
                };
        return Optional.of(new Prediction(
                transport, metric.key(), measured, calculated, difference, verdict(metric, pairs, calculated)));
    }

    private List<Pair> pairs(String transport) {
        List<Measurement> measured = of(transport, live);
        List<Pair> pairs = new ArrayList<>();
        if (!measured.stream().allMatch(Measurement::comparable)) {
            return pairs;
        }
        for (Measurement one : measured) {
            of(transport, model).stream()
                    .filter(other -> other.repetition() == one.repetition() && other.comparable())
                    .forEach(other -> pairs.add(new Pair(one, other)));
        }
        return pairs;
    }

    private static List<Measurement> of(String transport, List<Measurement> trials) {
        return trials.stream()
                .filter(trial -> trial.transport().equals(transport))
                .toList();
    }

    private static double median(List<Pair> pairs, java.util.function.Function<Pair, OptionalDouble> value) {
        return Verdicts.values(pairs.stream()
                        .mapToDouble(pair -> value.apply(pair).orElse(0))
                        .toArray())
                .median();
    }

    private Prediction.Agreement verdict(Metric metric, List<Pair> pairs, double calculated) {
        return switch (metric) {
            case REQUESTS -> {
                double band = Math.max(SHARE * mean(pairs, Predictions::requests), clients);
                yield verdict(differences(pairs, Predictions::requests), band, 1);
            }
            case BYTES -> {
                double requests = mean(pairs, Predictions::requests);
                double bytes = mean(pairs, Predictions::bytes);
                double aRequest = requests == 0 ? 0 : clients * bytes / requests;
                boolean asks = requests > 2.0 * clients;
                double band = Math.max(SHARE * bytes, asks ? aRequest : 0);
                yield verdict(differences(pairs, Predictions::bytes), band, 1);
            }
            case DELAY ->
                verdict(
                        differences(pairs, trial -> metric.of(trial).orElse(0)),
                        Math.max(DELAY_MICROS, DELAY_SHARE * calculated),
                        LEAST_FOR_DELAY);
        };
    }

    /** All requests of a trial, from its first to its last phase. */
    private static double requests(Measurement trial) {
        return trial.phases().values().stream()
                .mapToDouble(phase -> phase.requests().started())
                .sum();
    }

    private static double bytes(Measurement trial) {
        return trial.phases().values().stream()
                .mapToDouble(phase -> phase.both("total"))
                .sum();
    }

    private static double difference(List<Pair> pairs, ToDoubleFunction<Measurement> value) {
        double measured = pairs.stream()
                .mapToDouble(pair -> value.applyAsDouble(pair.live))
                .average()
                .orElse(0);
        return Prediction.ratio(measured, mean(pairs, value));
    }

    private static double mean(List<Pair> pairs, ToDoubleFunction<Measurement> value) {
        return pairs.stream()
                .mapToDouble(pair -> value.applyAsDouble(pair.model))
                .average()
                .orElse(0);
    }

    private static double[] differences(List<Pair> pairs, ToDoubleFunction<Measurement> value) {
        return pairs.stream()
                .mapToDouble(pair -> value.applyAsDouble(pair.live) - value.applyAsDouble(pair.model))
                .toArray();
    }

    /**
     * @param least how many rounds there must be
     */
    static Prediction.Agreement verdict(double[] differences, double band, int least) {
        int n = differences.length;
        if (n < least) {
            return Prediction.Agreement.NOT_ENOUGH_TRIALS;
        }
        double mean = java.util.Arrays.stream(differences).average().orElse(0);
        double half = n == 1 ? 0 : t(n - 1) * deviation(differences, mean) / Math.sqrt(n);
        if (mean - half >= -band && mean + half <= band) {
            return Prediction.Agreement.AGREES;
        }
        return mean - half > band || mean + half < -band
                ? Prediction.Agreement.DIFFERS
                : Prediction.Agreement.NOT_ENOUGH_TRIALS;
    }

    private static double t(int degrees) {
        return degrees <= T.length ? T[degrees - 1] : T_OF_MANY;
    }

    private static double deviation(double[] values, double mean) {
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return Math.sqrt(sum / (values.length - 1));
    }
}
