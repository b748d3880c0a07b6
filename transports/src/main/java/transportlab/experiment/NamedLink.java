package transportlab.experiment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A link with a name, given as a set of options. The figures are round ones of the kind that developer tools of browsers
 * and statistics of access networks use; each can be set.
 *
 * @param id name in files, and part of the keys of its texts
 * @param options options as on the command line, without the dashes
 */
public record NamedLink(String id, Map<String, String> options) {
    /** From the best to the worst. */
    public static final List<NamedLink> ALL = List.of(
            of("none", "0ms", "0ms", "", "0%"),
            of("office-wifi", "4ms", "2ms", "50Mbit/50Mbit", "0.1%"),
            of("home-dsl", "30ms", "3ms", "50Mbit/10Mbit", "0%"),
            of("4g", "50ms", "10ms", "20Mbit/10Mbit", "0.1%"),
            of("3g", "150ms", "30ms", "1.6Mbit/750kbit", "0.5%"),
            of("satellite", "600ms", "20ms", "25Mbit/3Mbit", "0.5%"),
            of("bad-hotel", "120ms", "60ms", "1Mbit/500kbit", "2%"));

    /** Names of earlier versions, and what they are called now. */
    private static final Map<String, String> EARLIER =
            Map.of("lan", "office-wifi", "broadband", "home-dsl", "mobile4g", "4g", "mobile3g", "3g");

    private static NamedLink of(String id, String roundTrip, String jitter, String bandwidth, String loss) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("rtt", roundTrip);
        options.put("jitter", jitter);
        options.put("bandwidth", bandwidth);
        options.put("loss", loss);
        return new NamedLink(id, options);
    }

    /** The link of that name, which may be one of an earlier version. */
    public static Optional<NamedLink> find(String id) {
        String now = EARLIER.getOrDefault(id, id);
        return ALL.stream().filter(link -> link.id.equals(now)).findFirst();
    }

    public static List<String> ids() {
        return ALL.stream().map(NamedLink::id).toList();
    }

    /** Whether these options describe this link, however they are written. */
    public boolean isIn(Map<String, String> of) {
        return options.entrySet().stream()
                .allMatch(option -> same(option.getKey(), option.getValue(), of.getOrDefault(option.getKey(), "")));
    }

    private static boolean same(String key, String one, String other) {
        if (key.equals("bandwidth")) {
            return Bandwidths.same(one, other);
        }
        OptionUnit unit = OptionUnit.of(key).orElseThrow();
        return unit.number(one) == unit.number(other);
    }
}
