package transportlab.lesson.read;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import transportlab.catalogue.Catalogue;
import transportlab.workload.Durations;

/** The fields of one fenced block. What is missing or wrong becomes a mistake with the line of its field. */
final class Fields {
    private final Map<String, Object> given;
    private final String[] lines;
    private final int line;
    private final Mistakes mistakes;
    private final boolean broken;

    /**
     * @param name of the block, for messages
     * @param line the line of the file at which its body begins
     * @param known the keys that there are
     */
    Fields(String name, String body, int line, Set<String> known, Mistakes mistakes) {
        Optional<Map<String, Object>> read = mistakes.yaml(body, line);
        this.given = read.orElse(Map.of());
        this.broken = read.isEmpty();
        this.lines = body.split("\n", -1);
        this.line = line;
        this.mistakes = mistakes;
        given.keySet().stream()
                .filter(key -> !known.contains(key))
                .forEach(key -> mistakes.add(
                        lineOf(key),
                        "there is no '" + key + "' in " + name + "; there are "
                                + String.join(", ", known.stream().sorted().toList())));
    }

    /** Fields of an entry of a list. */
    private Fields(Map<String, Object> given, int line, Mistakes mistakes) {
        this.given = given;
        this.lines = new String[0];
        this.broken = false;
        this.line = line;
        this.mistakes = mistakes;
    }

    int lineOf(String key) {
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].stripLeading().startsWith(key + ":")) {
                return line + i;
            }
        }
        return line;
    }

    void mistake(String key, String what) {
        add(lineOf(key), what);
    }

    /** A block that cannot be read at all has only that mistake. */
    private void add(int at, String what) {
        if (!broken) {
            mistakes.add(at, what);
        }
    }

    boolean has(String key) {
        return given.get(key) != null;
    }

    /** The text of a field; empty if it is missing. */
    String text(String key) {
        Object value = given.get(key);
        return value == null ? "" : String.valueOf(value).strip();
    }

    /** The text of a field that must be there. */
    String needed(String key) {
        if (text(key).isEmpty()) {
            add(line, "lacks '" + key + "'");
        }
        return text(key);
    }

    /** A number that must be there; 0 if it is missing. */
    double number(String key) {
        if (given.get(key) instanceof Number number) {
            return number.doubleValue();
        }
        mistake(key, "'" + key + "' is to be a number, not '" + text(key) + "'");
        return 0;
    }

    /** A time that must be there, such as {@code 250ms} or {@code 2s}, in ms; 0 if it is missing. */
    double millis(String key) {
        try {
            return Durations.parse(text(key)).toNanos() / 1e6;
        } catch (IllegalArgumentException e) {
            mistake(key, "'" + key + "' is to be a time like 250ms or 2s, not '" + text(key) + "'");
            return 0;
        }
    }

    /** A list of texts; empty if it is missing. */
    List<String> texts(String key) {
        return given.get(key) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : Arrays.stream(text(key).split(","))
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .toList();
    }

    /** A list of lists of texts; empty if it is missing. */
    List<List<String>> rows(String key) {
        return given.get(key) instanceof List<?> list
                ? list.stream()
                        .map(row -> row instanceof List<?> cells
                                ? cells.stream().map(String::valueOf).toList()
                                : List.of(String.valueOf(row)))
                        .toList()
                : List.of();
    }

    /** The entries of a list, each with fields of its own. */
    List<Fields> entries(String key) {
        if (!(given.get(key) instanceof List<?> list)) {
            return List.of();
        }
        int first = lineOf(key);
        return java.util.stream.IntStream.range(0, list.size())
                .mapToObj(i -> new Fields(entry(list.get(i)), first + 1 + i, mistakes))
                .toList();
    }

    @SuppressWarnings("unchecked") // keys of a YAML map are texts here
    private static Map<String, Object> entry(Object of) {
        return of instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    /** The texts of a map by their keys; empty if it is missing. */
    Map<String, String> map(String key) {
        java.util.LinkedHashMap<String, String> texts = new java.util.LinkedHashMap<>();
        entry(given.get(key)).forEach((name, value) -> texts.put(name, String.valueOf(value)));
        return texts;
    }

    boolean flag(String key) {
        return Boolean.TRUE.equals(given.get(key));
    }

    /** The transports of a list, which must be known. */
    List<String> transports(String key) {
        List<String> all = texts(key);
        if (all.isEmpty()) {
            add(line, "lacks '" + key + "'");
        }
        all.forEach(id -> known(id, lineOf(key)));
        return all;
    }

    /** A transport, which must be known. */
    String transport(String key) {
        String id = needed(key);
        known(id, lineOf(key));
        return id;
    }

    private void known(String id, int at) {
        if (!id.isEmpty()) {
            knownTransport(id, at, mistakes);
        }
    }

    static void knownTransport(String id, int at, Mistakes mistakes) {
        if (Catalogue.find(id).isEmpty()) {
            mistakes.add(at, "there is no transport '" + id + "'; there are " + Catalogue.ids());
        }
    }

    /** One of some words; the first of them if the field is missing. */
    String oneOf(String key, List<String> words) {
        String word = has(key) ? text(key) : words.get(0);
        if (!words.contains(word)) {
            mistake(key, "there is no " + key + " '" + word + "'; there are " + String.join(", ", words));
            return words.get(0);
        }
        return word;
    }

    /** What a parser makes of a text; if it makes nothing, that is a mistake. */
    <T> T parsed(String key, Optional<T> parsed, String expected) {
        if (parsed.isEmpty()) {
            mistake(key, "'" + text(key) + "' is no " + expected);
        }
        return parsed.orElse(null);
    }

    int line() {
        return line;
    }
}
