package transportlab.visualizer.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import transportlab.experiment.Bandwidths;
import transportlab.experiment.ExperimentOptions;
import transportlab.experiment.NamedLink;
import transportlab.experiment.OptionUnit;
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
                .map(link -> shared(link, options))
                .orElseGet(() -> String.join(", ", parts(options)));
    }

    private String shared(NamedLink link, Map<String, String> options) {
        boolean shared = value(options, "bandwidth-shared").equals("true")
                && !value(options, "bandwidth").isEmpty();
        return shared ? words.with("link.shared", "name", name(link)) : name(link);
    }

    /** What people call a link. */
    public String name(NamedLink link) {
        return words.get("link." + link.id());
    }

    /** Whether the link has nothing but a round trip. */
    public static boolean isSteady(Map<String, String> options) {
        return isNothing(options, "jitter") && value(options, "bandwidth").isEmpty() && isNothing(options, "loss");
    }

    private static boolean isNothing(Map<String, String> options, String key) {
        return OptionUnit.of(key).orElseThrow().number(value(options, key)) == 0;
    }

    private static String value(Map<String, String> options, String key) {
        return options.getOrDefault(key, ExperimentOptions.defaultOf(key));
    }

    private List<String> parts(Map<String, String> options) {
        List<String> parts = new ArrayList<>();
        if (!isNothing(options, "jitter")) {
            parts.add(words.with("link.jitter", "value", Numbers.duration(value(options, "jitter"))));
        }
        if (!value(options, "bandwidth").isEmpty()) {
            boolean shared = value(options, "bandwidth-shared").equals("true");
            parts.add(words.with(
                    shared ? "link.bandwidth.shared" : "link.bandwidth",
                    "value",
                    bandwidth(value(options, "bandwidth"))));
        }
        if (!isNothing(options, "loss")) {
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
