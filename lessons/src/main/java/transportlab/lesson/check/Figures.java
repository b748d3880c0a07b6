package transportlab.lesson.check;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import transportlab.experiment.OptionUnit;
import transportlab.lesson.claim.Evidence;
import transportlab.lesson.claim.Figure;
import transportlab.lesson.claim.Measure;
import transportlab.lesson.claim.Part;
import transportlab.lesson.claim.Term;
import transportlab.measure.Latency;
import transportlab.measure.Measurement;
import transportlab.measure.PhaseFigures;
import transportlab.sweep.Crossing;
import transportlab.sweep.Sweep;
import transportlab.words.Numbers;

/** The figures of trials that lessons speak of, as numbers and as texts. */
public final class Figures {
    private static final double MICROS = 1000;
    private static final double PERCENT = 100;
    private static final double WHOLE_PERCENT = 10;
    private static final List<String> BOTH_WAYS = List.of("up", "down");

    private Figures() {}

    /**
     * The value in one trial: ms for times, 0 to 1 for shares, else bytes or a count.
     *
     * @return empty if it was not measured
     */
    public static OptionalDouble of(Figure figure, Measurement trial) {
        if (trial.failure() != null) {
            return OptionalDouble.empty();
        }
        Measure measure = figure.measure();
        Part part = figure.part();
        OptionalDouble value = measure.isTime() ? millis(measure, trial) : counted(measure, part, trial);
        double deliveries = trial.updates().delivered();
        if (part.each()) {
            return deliveries == 0 || value.isEmpty()
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(value.getAsDouble() / deliveries);
        }
        return value;
    }

    private static OptionalDouble millis(Measure measure, Measurement trial) {
        Optional<Measurement.Age> age = Optional.ofNullable(trial.age());
        Optional<Latency> latency = Optional.ofNullable(trial.latencyMicros());
        Optional<Double> micros =
                switch (measure) {
                    case DELAY -> latency.map(Latency::p50).map(Long::doubleValue);
                    case SLOWEST -> latency.map(of -> (double) of.max());
                    case WAIT -> age.map(Measurement.Age::waiting);
                    case TRAVEL -> age.map(Measurement.Age::travel);
                    case DECODE -> age.map(Measurement.Age::decode);
                    case OPENING -> Optional.ofNullable(trial.openingMicros()).map(Long::doubleValue);
                    default ->
                        Optional.ofNullable(trial.noticed())
                                .map(noticed -> noticed.afterMillis())
                                .map(millis -> millis * MICROS);
                };
        return micros.map(value -> OptionalDouble.of(value / MICROS)).orElse(OptionalDouble.empty());
    }

    private static OptionalDouble counted(Measure measure, Part part, Measurement trial) {
        return switch (measure) {
            case SHARE -> share(part, trial);
            case ESTIMATE -> estimate(part, trial);
            case DELIVERIES -> OptionalDouble.of(trial.updates().delivered());
            case EXPECTED -> OptionalDouble.of(trial.updates().expected());
            case LOST -> OptionalDouble.of(trial.updates().lost());
            case UPDATES -> OptionalDouble.of(trial.updates().published());
            default ->
                OptionalDouble.of(phases(measure, part).stream()
                        .map(trial.phases()::get)
                        .mapToLong(phase -> of(measure, part, phase))
                        .sum());
        };
    }

    private static OptionalDouble share(Part part, Measurement trial) {
        Part whole = new Part(part.direction(), part.phase(), null, false);
        double all = sum(whole, trial);
        return all == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum(part, trial) / all);
    }

    private static OptionalDouble estimate(Part part, Measurement trial) {
        Measurement.UpDown more = trial.estimate();
        return more == null
                ? OptionalDouble.empty()
                : OptionalDouble.of(sum(part, trial)
                        + (part.direction() == null
                                ? more.sum()
                                : directions(part).contains("up") ? more.up() : more.down()));
    }

    private static double sum(Part part, Measurement trial) {
        return phases(Measure.BYTES, part).stream()
                .map(trial.phases()::get)
                .mapToLong(phase -> of(Measure.BYTES, part, phase))
                .sum();
    }

    /** Empty polls are those of <em>measured</em>; the poll of the setup is always empty. */
    private static List<String> phases(Measure measure, Part part) {
        if (part.phase() != null) {
            return List.of(part.phase().name().toLowerCase(Locale.ROOT));
        }
        return measure == Measure.EMPTY ? List.of("measured") : List.of("setup", "measured");
    }

    private static List<String> directions(Part part) {
        return part.direction() == null
                ? BOTH_WAYS
                : List.of(part.direction().name().toLowerCase(Locale.ROOT));
    }

    private static long of(Measure measure, Part part, PhaseFigures phase) {
        return switch (measure) {
            case REQUESTS -> phase.requests().started();
            case EXCHANGES -> phase.responses().completed();
            case EMPTY -> phase.responses().empty();
            case SKIPPED -> phase.requests().skipped();
            case CONNECTIONS -> phase.connections().opened();
            case FRAMES ->
                directions(part).stream().mapToLong(way -> frames(phase, way)).sum();
            default ->
                directions(part).stream()
                        .mapToLong(way -> bytes(part, phase, way))
                        .sum();
        };
    }

    private static long frames(PhaseFigures phase, String way) {
        return phase.frames().getOrDefault(way, Map.of()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private static long bytes(Part part, PhaseFigures phase, String way) {
        String kind = part.kind() == null ? "total" : part.kind().name().toLowerCase(Locale.ROOT);
        return phase.bytes().get(way).getOrDefault(kind, 0L);
    }

    /** A value with its unit. */
    public static String text(Figure figure, double value) {
        Measure measure = figure.measure();
        if (measure.isSize()) {
            return Numbers.bytes(value);
        }
        if (measure.isTime()) {
            return Numbers.millis(value * MICROS);
        }
        if (measure == Measure.SHARE) {
            return percent(value * PERCENT);
        }
        return figure.part().each() ? Numbers.significant(value) : Numbers.whole(value);
    }

    /** Whole from 10 % on, else with one decimal place. */
    private static String percent(double value) {
        return value >= WHOLE_PERCENT || value == Math.rint(value)
                ? Math.round(value) + "%"
                : String.format(Locale.ROOT, "%.1f%%", value);
    }

    /**
     * The median over the trials, times the factor. Times of trials that do not count are left out, unless there are no
     * others.
     *
     * @return empty if it was not measured, or if lines do not cross
     */
    public static OptionalDouble median(Term term, Evidence evidence) {
        if (term instanceof Term.Number number) {
            return OptionalDouble.of(number.value());
        }
        if (term instanceof Term.Crossing crossing) {
            return crossing(crossing, evidence)
                    .map(found -> OptionalDouble.of(crossing.factor() * found.at()))
                    .orElse(OptionalDouble.empty());
        }
        Term.Of of = (Term.Of) term;
        OptionalDouble median = median(of.figure(), evidence.trials(of.experiment(), of.transport()));
        return median.isEmpty() ? median : OptionalDouble.of(of.factor() * median.getAsDouble());
    }

    private static OptionalDouble median(Figure figure, List<Measurement> trials) {
        List<Measurement> counted = figure.measure().isTime()
                ? trials.stream().filter(Measurement::delayCounts).toList()
                : trials;
        return median((counted.isEmpty() ? trials : counted)
                .stream()
                        .map(trial -> of(figure, trial))
                        .filter(OptionalDouble::isPresent)
                        .mapToDouble(OptionalDouble::getAsDouble)
                        .toArray());
    }

    static OptionalDouble median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        return n == 0 ? OptionalDouble.empty() : OptionalDouble.of((sorted[(n - 1) / 2] + sorted[n / 2]) / 2);
    }

    /** Where the bytes of two transports cross first; empty if they do not, or if it was not calculated. */
    static Optional<Crossing> crossing(Term.Crossing of, Evidence evidence) {
        List<String> pair = List.of(of.one(), of.other());
        return evidence.sweep(of.experiment()).map(Sweep::crossings).orElse(List.of()).stream()
                .filter(found -> pair.contains(found.one()) && pair.contains(found.other()))
                .findFirst();
    }

    /** A value of the term with its unit; a crossing without one, because its unit is that of the sweep. */
    public static String text(Term term, double value) {
        return term instanceof Term.Of of ? text(of.figure(), value) : OptionUnit.plain(value);
    }

    /** A value of the term with its unit. */
    public static String text(Term term, double value, Evidence evidence) {
        if (term instanceof Term.Crossing crossing) {
            return evidence.sweep(crossing.experiment())
                    .map(sweep -> text(sweep.over().unit(), value))
                    .orElse(OptionUnit.plain(value));
        }
        return text(term, value);
    }

    private static String text(OptionUnit unit, double value) {
        return switch (unit) {
            case MILLIS -> Numbers.millis(value * MICROS);
            case SECONDS -> Numbers.significant(value) + " s";
            case BYTES -> Numbers.bytes(value);
            case PERCENT -> Numbers.significant(value) + "%";
            default -> Numbers.significant(value);
        };
    }
}
