package transportlab.lesson;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import transportlab.measure.Measurement;

/**
 * A condition on measurements: {@code bytes(long-polling) < 0.8 * bytes(short-polling)},
 * {@code share(short-polling, headers) > 0.5}, {@code lost(websocket) = 0}.
 *
 * @param text as it stands in the lesson
 */
public record Claim(String text, Term left, char relation, Term right, int line) {
    private static final Pattern RELATION = Pattern.compile("(.+?)\\s*([<>=])\\s*(.+)");
    private static final Pattern TERM =
            Pattern.compile("(?:([\\d.]+)\\s*\\*\\s*)?(\\w+)\\(([\\w-]+)(?:,\\s*(\\w+))?\\)");
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");

    /**
     * A number, or a figure of a transport times a number.
     *
     * @param measure null for a number alone
     */
    public record Term(double factor, Measure measure, String transport, String kind) {
        double value(Map<String, Measurement> measured) {
            return measure == null ? factor : factor * measure.of(measured.get(transport), kind);
        }
    }

    /** Parses a claim; empty if the text is not a claim. */
    static Optional<Claim> parse(String text, int line) {
        Matcher matcher = RELATION.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Optional<Term> left = term(matcher.group(1));
        Optional<Term> right = term(matcher.group(3));
        return left.isEmpty() || right.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Claim(text.strip(), left.get(), matcher.group(2).charAt(0), right.get(), line));
    }

    private static Optional<Term> term(String text) {
        String stripped = text.strip();
        if (NUMBER.matcher(stripped).matches()) {
            return Optional.of(new Term(Double.parseDouble(stripped), null, "", ""));
        }
        Matcher matcher = TERM.matcher(stripped);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        double factor = matcher.group(1) == null ? 1 : Double.parseDouble(matcher.group(1));
        String kind = matcher.group(4) == null ? "" : matcher.group(4);
        return Measure.of(matcher.group(2)).map(measure -> new Term(factor, measure, matcher.group(3), kind));
    }

    /** Whether the claim is true of these measurements, by transport; false if one of them is missing. */
    public boolean holds(Map<String, Measurement> measured) {
        double a = left.value(measured);
        double b = right.value(measured);
        return switch (relation) {
            case '<' -> a < b;
            case '>' -> a > b;
            default -> a == b;
        };
    }

    /** The claim, followed by the values of both sides. */
    public String explained(Map<String, Measurement> measured) {
        return text + ": " + number(left.value(measured)) + " " + relation + " " + number(right.value(measured));
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "not measured" : transportlab.words.Numbers.significant(value);
    }
}
