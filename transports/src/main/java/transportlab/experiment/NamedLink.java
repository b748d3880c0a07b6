package transportlab.experiment;

import java.util.List;
import java.util.Map;

/**
 * A link with a name, given as a set of options.
 *
 * @param id id of the link, which is part of the keys of its texts
 * @param options options as on the command line, without the dashes
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

    /** Whether these options describe this link. */
    public boolean isIn(Map<String, String> of) {
        return of.entrySet().containsAll(options.entrySet());
    }
}
