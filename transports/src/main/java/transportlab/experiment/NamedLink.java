package transportlab.experiment;

import java.util.List;
import java.util.Map;

/**
 * A link that has a name, as a set of options.
 *
 * @param id in words files and on the command line
 * @param options as on the command line, without the dashes
 */
public record NamedLink(String id, Map<String, String> options) {
    /** From the shortest to the longest round trip. */
    public static final List<NamedLink> ALL = List.of(
            of("none", "0ms"),
            of("lan", "1ms"),
            of("broadband", "40ms"),
            of("mobile4g", "80ms"),
            of("mobile3g", "200ms"),
            of("satellite", "600ms"));

    private static NamedLink of(String id, String roundTrip) {
        return new NamedLink(id, Map.of("rtt", roundTrip));
    }

    /** Whether these options say that the link is this one. */
    public boolean isIn(Map<String, String> of) {
        return of.entrySet().containsAll(options.entrySet());
    }
}
