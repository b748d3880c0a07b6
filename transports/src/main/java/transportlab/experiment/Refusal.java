package transportlab.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How a technique is refused, as by an obstacle between the client and the technique. */
public enum Refusal {
    /** Answers 404, like an old server that does not know the technique. */
    REFUSE("refuse"),
    /** Answers 501, like a proxy that does not support the technique. */
    NOT_IMPLEMENTED("501"),
    /** Never answers, like a firewall that drops the traffic that it does not allow. */
    SWALLOW("swallow"),
    /** Closes the connection without an answer. */
    CLOSE("close");

    private final String word;

    Refusal(String word) {
        this.word = word;
    }

    /** How a rule of a path writes it. On a plain port, which has no status, a refusal ends the connection. */
    String rule(boolean hasStatus) {
        return switch (this) {
            case REFUSE -> hasStatus ? "404" : CLOSE.word;
            case NOT_IMPLEMENTED -> hasStatus ? word : CLOSE.word;
            case SWALLOW, CLOSE -> word;
        };
    }

    /** Reads the word that stands for a refusal on the command line. */
    public static Optional<Refusal> of(String word) {
        return Arrays.stream(values())
                .filter(how -> how.word.equals(word.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(how -> how.word).toList();
    }

    @Override
    public String toString() {
        return word;
    }
}
