package transportlab.path;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import transportlab.words.Words;

/** What paths and their rules do, in one language: what people read beside a path. */
public final class PathWords {
    /** The file of these words, without language and suffix. */
    public static final String FILE = "/transportlab/path/words";

    /** The settings of rules that have a unit. */
    private static final Set<String> MEASURES = Set.of("time", "size");

    private static final Pattern VALUE = Pattern.compile("([0-9.]+)(ms|s|m|KiB|MiB|)");

    private final Words words;

    public PathWords(String language) {
        this.words = Words.of(language, FILE);
    }

    /**
     * The name of the preset from which a path came; for other paths their id, which is the name of a file or
     * {@link PathRules#OWN}.
     */
    public String name(PathRules path) {
        return words.find("preset." + path.id() + ".name").orElse(path.id());
    }

    /** A preset in two or three words; other paths as they are written. */
    public String says(PathRules path) {
        return of(path, "says").orElseGet(path::text);
    }

    /** What a path does to connections: for a preset as a whole, for other paths rule by rule. */
    public String does(PathRules path) {
        return of(path, "does").orElseGet(() -> sentences(path.rules()));
    }

    /** What helps against it; empty for a path that is no preset. */
    public Optional<String> helps(PathRules path) {
        return of(path, "helps");
    }

    /** From where that is known: the sources of a preset, or those of the kinds of rules. */
    public Optional<String> source(PathRules path) {
        if (isPreset(path)) {
            return of(path, "source");
        }
        String all = path.rules().stream()
                .flatMap(rule -> ofKind(rule, "source").stream())
                .distinct()
                .collect(Collectors.joining("; "));
        return all.isEmpty() ? Optional.empty() : Optional.of(all);
    }

    private String sentences(List<Rule> rules) {
        return rules.stream().map(this::does).collect(Collectors.joining(" "));
    }

    /** The name of the kind of a rule. */
    public String name(Rule rule) {
        return words.get("kind." + rule.kind() + ".name");
    }

    /** What a rule does, with its settings. */
    public String does(Rule rule) {
        Map<String, String> values = new HashMap<>();
        rule.settings().forEach((name, value) -> values.put(name, MEASURES.contains(name) ? readable(value) : value));
        String variant = rule.variant().isEmpty() ? "" : "." + rule.variant();
        return words.get("kind." + rule.kind() + ".does" + variant, values);
    }

    /** What intermediary in the world a rule stands for. */
    public Optional<String> imitates(Rule rule) {
        return ofKind(rule, "imitates");
    }

    private Optional<String> ofKind(Rule rule, String what) {
        return words.find("kind." + rule.kind() + "." + what);
    }

    private Optional<String> of(PathRules path, String what) {
        return isPreset(path) ? words.find("preset." + path.id() + "." + what) : Optional.empty();
    }

    /** A preset to which rules were added is none any more, although it still bears its id. */
    private static boolean isPreset(PathRules path) {
        return Presets.find(path.id()).filter(path::equals).isPresent();
    }

    /** A time or size with its unit as the language writes it. */
    private String readable(String value) {
        Matcher matcher = VALUE.matcher(value);
        if (!matcher.matches()) {
            return value;
        }
        String unit = matcher.group(2);
        return words.with("unit." + (unit.isEmpty() ? "B" : unit), "n", matcher.group(1));
    }
}
