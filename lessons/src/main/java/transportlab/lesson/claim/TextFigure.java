package transportlab.lesson.claim;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A figure in the text of a lesson, between braces. */
public sealed interface TextFigure {
    /** The braces with what is in them. */
    Pattern BRACES = Pattern.compile("\\{([^{}]*)}");

    /** {@code bytes:websocket:down}, or {@code crossing:short-polling:long-polling}. */
    record Value(Term term) implements TextFigure {}

    /** {@code ratio:bytes:short-polling:websocket@chat}: the first divided by the second. */
    record Ratio(Term.Of one, Term.Of other) implements TextFigure {}

    /** {@code setting:poll-interval}: an option of the experiment. */
    record Setting(String key, String experiment) implements TextFigure {}

    /** {@code outcome:sse}: what became of it over the path, as a word. */
    record Became(String transport, String experiment) implements TextFigure {}

    /**
     * @param text without its braces
     * @param experiment the experiment of the page
     * @return empty if it is no figure
     */
    static Optional<TextFigure> parse(String text, String experiment) {
        List<String> words = Arrays.asList(text.split(":", -1));
        return switch (words.get(0)) {
            case "ratio" -> ratio(words, experiment);
            case "setting" -> words.size() == 2 ? Optional.of(new Setting(words.get(1), experiment)) : Optional.empty();
            case "outcome" ->
                words.size() == 2
                        ? ClaimText.Place.parse(words.get(1), experiment)
                                .map(at -> new Became(at.transport(), at.experiment()))
                        : Optional.empty();
            default -> ClaimText.figure(text, experiment).map(Value::new);
        };
    }

    /** The measure with its qualifiers stands once, before the two transports. */
    private static Optional<TextFigure> ratio(List<String> words, String experiment) {
        if (words.size() < 4) {
            return Optional.empty();
        }
        List<String> measure = words.subList(1, words.size() - 2);
        return of(measure, words.get(words.size() - 2), experiment)
                .flatMap(one ->
                        of(measure, words.get(words.size() - 1), experiment).map(other -> new Ratio(one, other)));
    }

    private static Optional<Term.Of> of(List<String> measure, String place, String experiment) {
        String qualifiers = measure.size() == 1 ? "" : ":" + String.join(":", measure.subList(1, measure.size()));
        return ClaimText.figure(measure.get(0) + ":" + place + qualifiers, experiment)
                .filter(Term.Of.class::isInstance)
                .map(Term.Of.class::cast);
    }
}
