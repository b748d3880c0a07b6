package transportlab.experiment;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import transportlab.io.Identity;
import transportlab.server.shared.Publishing;
import transportlab.workload.Pattern;

/**
 * The range of an option. Both limits are written as the option itself is written.
 *
 * @param least the smallest value, such as {@code 1ms}
 * @param most the largest value, such as {@code 60m}
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
        ranges.put("jitter", new OptionRange("0ms", "1s"));
        ranges.put("loss", new OptionRange("0%", "20%"));
        ranges.put("app-heartbeat", new OptionRange("0s", "60m"));
        ranges.put("answer-timeout", new OptionRange("100ms", "60m"));
        ranges.put("position-timeout", new OptionRange("100ms", "60m"));
        ranges.put("poll-timeout", new OptionRange("100ms", "60m"));
        return ranges;
    }

    /**
     * The range of an option, which can depend on the other options: the payload has other limits if clients publish
     * it, and a cut must lie within the measured duration.
     */
    public static OptionRange of(String key, Map<String, String> options) {
        if (key.equals("payload")) {
            return payload(options.get("pattern").toUpperCase(java.util.Locale.ROOT));
        }
        if (key.equals("clients") && "model".equals(options.get("mode"))) {
            return new OptionRange("1", "1000000");
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
