package transportlab.experiment;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import transportlab.io.Identity;
import transportlab.server.shared.Publishing;
import transportlab.workload.Pattern;

/**
 * How far an option goes, as texts of the option.
 *
 * @param least as {@code 1ms}
 * @param most as {@code 60m}
 */
public record OptionRange(String least, String most) implements Serializable {
    private static final Map<String, OptionRange> RANGES = ranges();

    private static Map<String, OptionRange> ranges() {
        Map<String, OptionRange> ranges = new LinkedHashMap<>();
        ranges.put("clients", new OptionRange("1", "9500"));
        ranges.put("rooms-of", new OptionRange("1", "9500"));
        ranges.put("rate", new OptionRange("0.001", "10000"));
        ranges.put("payload", new OptionRange("0", "1048576"));
        ranges.put("duration", new OptionRange("100ms", "60m"));
        ranges.put("warmup", new OptionRange("0ms", "60m"));
        ranges.put("repetitions", new OptionRange("1", "100"));
        ranges.put("poll-interval", new OptionRange("1ms", "60m"));
        ranges.put("hold", new OptionRange("10ms", "60m"));
        ranges.put("cookie", new OptionRange("0", "8192"));
        ranges.put("rtt", new OptionRange("0ms", "10s"));
        return ranges;
    }

    /**
     * How far that option goes beside these others: a message of a client has bounds of its own, and a cut lies inside
     * the trial.
     */
    public static OptionRange of(String key, Map<String, String> options) {
        if (key.equals("payload")) {
            return payload(options.get("pattern").toUpperCase(java.util.Locale.ROOT));
        }
        return key.equals("cut") ? new OptionRange("0ms", options.get("duration")) : RANGES.get(key);
    }

    private static OptionRange payload(String pattern) {
        boolean clientsPublish = java.util.Arrays.stream(Pattern.values())
                .anyMatch(each -> each.name().equals(pattern) && each.clientsPublish());
        return clientsPublish
                ? new OptionRange("" + Identity.LEAST_PAYLOAD, "" + Publishing.MOST_BYTES)
                : RANGES.get("payload");
    }
}
