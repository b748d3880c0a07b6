package transportlab.visualizer.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import transportlab.experiment.Bandwidths;
import transportlab.experiment.ExperimentOptions;
import transportlab.experiment.NamedLink;
import transportlab.words.Numbers;
import transportlab.words.Words;

/** The link of an experiment in words: its round trip, and in brackets what else there is to it. */
public record LinkText(Words words) {
    public static LinkText in(String language) {
        return new LinkText(Words.of(language, Sentences.WORDS));
    }

    /** {@code 40 ms}, {@code 150 ms (3G phone)} or {@code 40 ms (1% loss)}. */
    public String of(Map<String, String> options) {
        String roundTrip = Numbers.duration(value(options, "rtt"));
        String more = more(options);
        return more.isEmpty() ? roundTrip : roundTrip + " (" + more + ")";
    }

    /** What there is beside the round trip; empty if nothing. */
    public String more(Map<String, String> options) {
        if (isSteady(options)) {
            return "";
        }
        return NamedLink.ALL.stream()
                .filter(link -> link.isIn(options))
                .findFirst()
                .map(link -> words.get("link." + link.id()))
                .orElseGet(() -> String.join(", ", parts(options)));
    }

    /** What people call a link. */
    public String name(NamedLink link) {
        return words.get("link." + link.id());
    }

    /** Whether the link has nothing but a round trip. */
    public static boolean isSteady(Map<String, String> options) {
        return isDefault(options, "jitter") && isDefault(options, "bandwidth") && isDefault(options, "loss");
    }

    private static boolean isDefault(Map<String, String> options, String key) {
        return value(options, key).equals(ExperimentOptions.defaultOf(key));
    }

    private static String value(Map<String, String> options, String key) {
        return options.getOrDefault(key, ExperimentOptions.defaultOf(key));
    }

    private List<String> parts(Map<String, String> options) {
        List<String> parts = new ArrayList<>();
        if (!isDefault(options, "jitter")) {
            parts.add(words.with("link.jitter", "value", Numbers.duration(value(options, "jitter"))));
        }
        if (!isDefault(options, "bandwidth")) {
            boolean shared = value(options, "bandwidth-shared").equals("true");
            parts.add(words.with(
                    shared ? "link.bandwidth.shared" : "link.bandwidth",
                    "value",
                    bandwidth(value(options, "bandwidth"))));
        }
        if (!isDefault(options, "loss")) {
            parts.add(words.with("link.loss", "value", value(options, "loss")));
        }
        return parts;
    }

    /** {@code 20 / 10 Mbit/s}; the text of the option if it is none. */
    private static String bandwidth(String text) {
        try {
            long[] both = Bandwidths.parse(text);
            String down = Numbers.bits(both[0]);
            return both[0] == both[1] ? down : down + " / " + Numbers.bits(both[1]);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
