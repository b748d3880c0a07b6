package transportlab.lesson.claim;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import transportlab.measure.Outcome;

/**
 * Reads claims and terms: {@code bytes(long-polling) < 0.8 * bytes(short-polling)}, {@code lost(websocket@chat) = 0},
 * {@code outcome(sse) = muted}, {@code crossing(short-polling, long-polling) > 300},
 * {@code came(other-port, websocket, cookie, none) = read}.
 */
public final class ClaimText {
    private static final Pattern RELATION = Pattern.compile("(.+?)\\s*([<>=])\\s*(.+)");
    private static final Pattern CALL = Pattern.compile("(?:([\\d.]+)\\s*\\*\\s*)?([a-z]+)\\(([^()]+)\\)");
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
    private static final String OUTCOME = "outcome";
    private static final String CROSSING = "crossing";

    private ClaimText() {}

    /**
     * @param experiment the experiment of the page
     * @return empty if the text is no claim
     */
    public static Optional<Claim> claim(String text, String experiment, int line) {
        Matcher matcher = RELATION.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String left = matcher.group(1).strip();
        char relation = matcher.group(2).charAt(0);
        String right = matcher.group(3).strip();
        if (left.startsWith(OUTCOME + "(")) {
            return relation == '=' ? became(text.strip(), left, right, experiment, line) : Optional.empty();
        }
        Optional<Seen> seen = Seen.of(left.split("\\(", 2)[0]);
        if (seen.isPresent()) {
            return relation == '=' ? attempted(text.strip(), seen.get(), left, right, line) : Optional.empty();
        }
        return term(left, experiment).flatMap(one -> term(right, experiment)
                .map(other -> new Claim.Comparison(text.strip(), one, relation, other, line)));
    }

    private static Optional<Claim> became(String text, String left, String right, String experiment, int line) {
        Matcher call = CALL.matcher(left);
        Optional<Outcome> outcome = Arrays.stream(Outcome.values())
                .filter(each -> each.id().equals(right))
                .findFirst();
        if (!call.matches() || call.group(1) != null || outcome.isEmpty()) {
            return Optional.empty();
        }
        return Place.parse(call.group(3).strip(), experiment)
                .map(at -> new Claim.Became(text, at.transport(), at.experiment(), outcome.get(), line));
    }

    private static Optional<Claim> attempted(String text, Seen seen, String left, String right, int line) {
        Matcher call = CALL.matcher(left);
        return call.matches() && call.group(1) == null && seen.canBe(right)
                ? Cell.parse(call.group(3)).map(cell -> new Claim.Attempted(text, seen, cell, right, line))
                : Optional.empty();
    }

    /**
     * @param experiment the experiment of the page
     * @return empty if the text is no term
     */
    public static Optional<Term> term(String text, String experiment) {
        String stripped = text.strip();
        if (NUMBER.matcher(stripped).matches()) {
            return Optional.of(new Term.Number(Double.parseDouble(stripped)));
        }
        Matcher call = CALL.matcher(stripped);
        if (!call.matches()) {
            return Optional.empty();
        }
        double factor = 1;
        if (call.group(1) != null) {
            if (!NUMBER.matcher(call.group(1)).matches()) {
                return Optional.empty();
            }
            factor = Double.parseDouble(call.group(1));
        }
        List<String> words =
                Arrays.stream(call.group(3).split(",", -1)).map(String::strip).toList();
        return term(factor, call.group(2), words, experiment);
    }

    /** A figure as the texts of lessons write it: {@code bytes:websocket@chat:down}, without its braces. */
    public static Optional<Term> figure(String text, String experiment) {
        List<String> words = Arrays.asList(text.split(":", -1));
        return words.size() < 2 ? Optional.empty() : term(1, words.get(0), words.subList(1, words.size()), experiment);
    }

    private static Optional<Term> term(double factor, String name, List<String> words, String experiment) {
        if (name.equals(CROSSING)) {
            return words.size() == 2
                    ? Place.parse(words.get(1), experiment)
                            .map(other ->
                                    new Term.Crossing(factor, words.get(0), other.transport(), other.experiment()))
                    : Optional.empty();
        }
        return Measure.of(name)
                .flatMap(measure -> Figure.of(measure, words.subList(1, words.size())))
                .flatMap(figure -> Place.parse(words.get(0), experiment)
                        .map(at -> new Term.Of(factor, figure, at.transport(), at.experiment())));
    }

    /** {@code websocket}, or {@code websocket@chat}. */
    public record Place(String transport, String experiment) {
        public static Optional<Place> parse(String text, String experimentOfPage) {
            String[] parts = text.split("@", -1);
            String experiment = parts.length == 2 ? parts[1] : experimentOfPage;
            boolean names = parts.length <= 2
                    && NAME.matcher(parts[0]).matches()
                    && NAME.matcher(experiment).matches();
            return names ? Optional.of(new Place(parts[0], experiment)) : Optional.empty();
        }
    }
}
