package transportlab.sweep;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import transportlab.experiment.BadInput;
import transportlab.experiment.ExperimentOptions;
import transportlab.experiment.OptionUnit;

/**
 * A setting that changes, and the values that it takes.
 *
 * @param key of the option
 * @param values as texts of the option, ascending and each once
 */
public record Over(String key, OptionUnit unit, List<String> values) {
    private static final int LEAST_POINTS = 2;
    private static final int MOST_POINTS = 50;
    private static final double DECADE = 10;
    private static final int DIGITS = 3;
    private static final String FORM = "SETTING=A..B, like poll-interval=50ms..5s";

    /**
     * Reads {@code poll-interval=50ms..5s}. The values are spread over the range by equal ratios if it spans a decade or
     * more, and else by equal steps; they are rounded to three digits.
     *
     * @param points how many values
     */
    public static Over parse(String text, int points) throws BadInput {
        int equals = text.indexOf('=');
        int dots = text.indexOf("..");
        if (equals < 1 || dots < equals) {
            throw new BadInput("--over: '" + text + "' is not right; expected " + FORM);
        }
        String key = text.substring(0, equals).strip();
        if (key.equals("repetitions")) {
            throw new BadInput("--over: rounds only repeat the same; expected another setting");
        }
        OptionUnit unit = OptionUnit.of(key)
                .orElseThrow(() -> new BadInput("--over: '" + key + "' is no setting with a number; there are "
                        + String.join(", ", OptionUnit.keys())));
        if (points < LEAST_POINTS || points > MOST_POINTS) {
            throw new BadInput("--points: '" + points + "' is not right; expected a whole number from " + LEAST_POINTS
                    + " to " + MOST_POINTS);
        }
        String from = text.substring(equals + 1, dots).strip();
        String to = text.substring(dots + 2).strip();
        for (String end : List.of(from, to)) {
            if (!unit.isNumber(end)) {
                throw new BadInput("--over: '" + end + "' is not right; expected a value as for --" + key + ", like "
                        + ExperimentOptions.defaultOf(key));
            }
        }
        double a = unit.number(from);
        double b = unit.number(to);
        if (!(a < b)) {
            throw new BadInput(
                    "--over: '" + from + ".." + to + "' is not right; expected a smaller value before a larger");
        }
        return new Over(key, unit, values(unit, from, to, points));
    }

    private static List<String> values(OptionUnit unit, String from, String to, int points) {
        double a = unit.number(from);
        double b = unit.number(to);
        boolean ratios = isLogarithmic(a, b);
        List<String> values = new ArrayList<>();
        values.add(from);
        for (int i = 1; i < points - 1; i++) {
            double share = (double) i / (points - 1);
            double raw = ratios ? a * Math.pow(b / a, share) : a + (b - a) * share;
            double rounded = new BigDecimal(raw).round(new MathContext(DIGITS)).doubleValue();
            String value = unit.text(unit.isWhole() ? Math.rint(rounded) : rounded);
            double number = unit.number(value);
            if (number > unit.number(values.get(values.size() - 1)) && number < b) {
                values.add(value);
            }
        }
        values.add(to);
        return List.copyOf(values);
    }

    private static boolean isLogarithmic(double a, double b) {
        return a > 0 && b / a >= DECADE;
    }

    /** Whether the values are spread by equal ratios. */
    public boolean isLogarithmic() {
        return isLogarithmic(number(0), number(values.size() - 1));
    }

    /** The same with one more value, unless it is outside of the range or there already. */
    public Over with(String value) {
        double number = unit.number(value);
        boolean known = values.stream().anyMatch(other -> unit.number(other) == number);
        if (known || number < number(0) || number > number(values.size() - 1)) {
            return this;
        }
        List<String> all = new ArrayList<>(values);
        all.add(value);
        all.sort(Comparator.comparingDouble(unit::number));
        return new Over(key, unit, List.copyOf(all));
    }

    /** The index of the value that is this number; empty if none is. */
    public OptionalInt indexOf(double number) {
        return IntStream.range(0, values.size())
                .filter(index -> number(index) == number)
                .findFirst();
    }

    /** A value as a number, in the unit. */
    public double number(int index) {
        return unit.number(values.get(index));
    }
}
