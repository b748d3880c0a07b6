package transportlab.sweep;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import transportlab.measure.Measurement;
import transportlab.measure.Metric;
import transportlab.measure.PhaseFigures;
import transportlab.measure.Representatives;

/**
 * What one transport cost at one value of the setting.
 *
 * @param index of the value in {@link Over#values()}
 * @param mode {@code live} if it was measured, {@code model} if it was calculated
 * @param bytesPerSecond both ways while measured, without TCP/IP headers
 * @param busierPerSecond bytes in the direction that has more, likewise
 * @param requestsPerSecond begun while measured
 * @param connections the most that were open at once while measured
 * @param delayMicros median; null with too few deliveries
 * @param complete whether all updates came, each once and in order
 * @param memoryBytesPerClient on both sides; null if it was not measured
 * @param representatives null if all clients ran
 */
public record SweepPoint(
        int index,
        String transport,
        String mode,
        double bytesPerSecond,
        double busierPerSecond,
        double requestsPerSecond,
        long connections,
        Double delayMicros,
        boolean complete,
        Long memoryBytesPerClient,
        Representatives representatives) {

    /** The medians of the rounds of one transport, of which there is at least one. */
    static SweepPoint of(int index, List<Measurement> rounds) {
        Measurement first = rounds.get(0);
        OptionalDouble delay = median(rounds, Metric.DELAY::of);
        return new SweepPoint(
                index,
                first.transport(),
                first.mode(),
                median(
                                rounds,
                                trial -> each(
                                        trial, trial.phases().get("measured").both("total")))
                        .orElse(0),
                median(rounds, trial -> each(trial, busier(trial.phases().get("measured"))))
                        .orElse(0),
                median(
                                rounds,
                                trial -> each(
                                        trial,
                                        trial.phases()
                                                .get("measured")
                                                .requests()
                                                .started()))
                        .orElse(0),
                first.phases().get("measured").connections().peak(),
                delay.isPresent() ? Double.valueOf(delay.getAsDouble()) : null,
                rounds.stream().allMatch(Measurement::comparable),
                first.cost() == null ? null : first.cost().memoryBytesPerClient(),
                first.representatives());
    }

    private static long busier(PhaseFigures figures) {
        return Math.max(figures.total("up"), figures.total("down"));
    }

    /** So many a second. */
    private static OptionalDouble each(Measurement trial, long count) {
        Map<String, PhaseFigures> phases = trial.phases();
        long micros = phases.get("drain").startedAtEpochMicros()
                - phases.get("measured").startedAtEpochMicros();
        return OptionalDouble.of(count / (micros / 1e6));
    }

    private static OptionalDouble median(List<Measurement> rounds, Function<Measurement, OptionalDouble> figure) {
        double[] sorted = rounds.stream()
                .map(figure)
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .sorted()
                .toArray();
        int n = sorted.length;
        return n == 0 ? OptionalDouble.empty() : OptionalDouble.of((sorted[(n - 1) / 2] + sorted[n / 2]) / 2);
    }

    public boolean isMeasured() {
        return "live".equals(mode);
    }

    /** What is compared. */
    public enum Figure {
        /** Bytes a second, both ways. */
        BYTES,
        /** Median, µs. */
        DELAY,
        /** Bits a second in the direction that has more. */
        TRAFFIC,
        /** Requests a second. */
        REQUESTS,
        /** Open connections. */
        CONNECTIONS,
        /** Bytes of memory for all clients. */
        MEMORY
    }

    /** @return null if it is not known */
    public Double of(Figure figure) {
        return switch (figure) {
            case BYTES -> Double.valueOf(bytesPerSecond);

            case DELAY -> delayMicros;

            case TRAFFIC -> 8 * busierPerSecond;

            case REQUESTS -> requestsPerSecond;

            case CONNECTIONS -> (double) connections;

            // only known for a number of clients, which is the setting's
            case MEMORY -> null;
        };
    }
}
