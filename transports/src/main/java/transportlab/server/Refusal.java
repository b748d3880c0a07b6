package transportlab.server;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How something between a client and a technique says no. */
public enum Refusal {
    /** As an old server does, which does not know the technique: 404. */
    REFUSE("refuse"),
    /** As a proxy does, which does not carry it: 501. */
    NOT_IMPLEMENTED("501"),
    /** As a firewall does, which drops what it does not like: no answer ever. */
    SWALLOW("swallow"),
    /** The connection is closed, without an answer. */
    CLOSE("close");

    private final String word;

    Refusal(String word) {
        this.word = word;
    }

    /** As it is given on the command line. */
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
