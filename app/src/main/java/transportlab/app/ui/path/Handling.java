package transportlab.app.ui.path;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What happens to a technique on a path, as a row of the switchboard offers it. */
public enum Handling {
    ALLOWED(""),
    /** The server does not know it: 404. */
    REFUSED("404"),
    /** A proxy does not carry it: 501. */
    PROXY("501"),
    /** It never gets an answer. */
    SILENCE("swallow"),
    /** Its connection ends without an answer. */
    BREAKS_OFF("close");

    private final String word;

    Handling(String word) {
        this.word = word;
    }

    /** The rule that does this to an endpoint or port: {@code /ws=501}. Nothing does what is allowed. */
    String rule(String target) {
        return target + "=" + word;
    }

    /** What a rule for an endpoint or port does; empty if it is none. */
    static Optional<Handling> of(String rule, String target) {
        return Stream.of(values())
                .filter(each -> each != ALLOWED && each.rule(target).equals(rule))
                .findFirst();
    }

    /** Whether it answers with a status of HTTP. */
    boolean hasStatus() {
        return this == REFUSED || this == PROXY;
    }

    /** Its name in keys and ids. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
