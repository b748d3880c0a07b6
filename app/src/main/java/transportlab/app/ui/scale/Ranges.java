package transportlab.app.ui.scale;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import transportlab.experiment.BadInput;
import transportlab.experiment.OptionRange;
import transportlab.experiment.OptionUnit;
import transportlab.sweep.Over;

/** Between which values each setting is varied. */
final class Ranges {
    /** The numbers of clients, up to a million. They are close together where this computer can measure. */
    private static final List<String> CLIENTS =
            List.of("1", "5", "20", "100", "500", "2000", "10000", "100000", "1000000");

    /** How many values can be measured. */
    static final List<Integer> CHOICES = List.of(3, 4, 5, 7, 13);

    /** How many values are calculated. */
    static final int POINTS = 13;

    private static final Map<String, String[]> INITIAL = initial();

    private final Map<String, String[]> chosen = new LinkedHashMap<>();

    private static Map<String, String[]> initial() {
        Map<String, String[]> ranges = new LinkedHashMap<>();
        ranges.put("poll-interval", new String[] {"50ms", "5s"});
        ranges.put("rate", new String[] {"0.1", "20"});
        ranges.put("payload", new String[] {"10", "100000"});
        ranges.put("clients", new String[] {"1", "1000"});
        ranges.put("rtt", new String[] {"1ms", "1s"});
        ranges.put("jitter", new String[] {"0ms", "200ms"});
        ranges.put("loss", new String[] {"0%", "5%"});
        ranges.put("hold", new String[] {"1s", "60s"});
        ranges.put("cookie", new String[] {"0", "4096"});
        ranges.put("rooms-of", new String[] {"2", "50"});
        ranges.put("duration", new String[] {"2s", "60s"});
        ranges.put("warmup", new String[] {"0ms", "5s"});
        ranges.put("cut", new String[] {"500ms", "3s"});
        return ranges;
    }

    /** The settings that can be varied, and that mean something beside these options. */
    static List<String> keys(Map<String, String> options) {
        return INITIAL.keySet().stream()
                .filter(key -> !key.equals("rooms-of") || "chat".equals(options.get("pattern")))
                .toList();
    }

    static Over clients() {
        return new Over("clients", OptionUnit.COUNT, CLIENTS);
    }

    /** The values of a setting, as far as these options allow them. */
    Over of(String key, Map<String, String> options) throws BadInput {
        String[] range = ends(key, options);
        return Over.parse(key + "=" + range[0] + ".." + range[1], POINTS);
    }

    /** Both ends of the range of a setting, as texts of the option. */
    String[] ends(String key, Map<String, String> options) {
        String[] range = chosen.getOrDefault(key, INITIAL.get(key)).clone();
        OptionUnit unit = OptionUnit.of(key).orElseThrow();
        OptionRange allowed = allowed(key, options);
        if (unit.number(range[0]) < unit.number(allowed.least())) {
            range[0] = allowed.least();
        }
        if (unit.number(range[1]) > unit.number(allowed.most())) {
            range[1] = allowed.most();
        }
        return range;
    }

    /** What a setting may be beside these options. */
    OptionRange allowed(String key, Map<String, String> options) {
        Map<String, String> calculated = new LinkedHashMap<>(options);
        calculated.put("mode", "model");
        return OptionRange.of(key, calculated);
    }

    /**
     * Varies a setting between other values.
     *
     * @return whether that is possible; nothing changes otherwise
     */
    boolean choose(String key, String from, String to, Map<String, String> options) {
        OptionUnit unit = OptionUnit.of(key).orElseThrow();
        OptionRange allowed = allowed(key, options);
        boolean right = unit.isNumber(from)
                && unit.isNumber(to)
                && unit.number(from) < unit.number(to)
                && unit.number(from) >= unit.number(allowed.least())
                && unit.number(to) <= unit.number(allowed.most());
        if (right) {
            chosen.put(key, new String[] {from, to});
        }
        return right;
    }
}
