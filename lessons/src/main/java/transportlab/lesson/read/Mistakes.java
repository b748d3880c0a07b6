package transportlab.lesson.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The mistakes of one file of a lesson, each with its line. */
final class Mistakes {
    private static final YAMLMapper YAML = new YAMLMapper();

    private final String file;
    private final List<Mistake> all = new ArrayList<>();

    Mistakes(String file) {
        this.file = file;
    }

    void add(int line, String what) {
        all.add(new Mistake(file, line, what));
    }

    /** Adds a mistake in another file. */
    void in(String otherFile, int line, String what) {
        all.add(new Mistake(otherFile, line, what));
    }

    List<Mistake> all() {
        return all;
    }

    /**
     * The fields of a YAML text. If the text is not YAML, this is recorded as a mistake.
     *
     * @param line the line at which the text begins
     * @return empty if the text is not YAML
     */
    Optional<Map<String, Object>> yaml(String text, int line) {
        try {
            Map<String, Object> map = YAML.readValue(text, new TypeReference<LinkedHashMap<String, Object>>() {});
            return Optional.of(map == null ? Map.of() : map);
        } catch (JsonProcessingException e) {
            int at = e.getLocation() == null ? 0 : e.getLocation().getLineNr() - 1;
            add(line + at, "cannot be read; a text that has a colon or begins with a sign stands in quotes");
            return Optional.empty();
        }
    }

    /** The entries of a YAML list of texts. If the text is none, this is recorded as a mistake. */
    List<String> list(String text, int line) {
        try {
            List<String> list = YAML.readValue(text, new TypeReference<List<String>>() {});
            return list == null ? List.of() : list;
        } catch (JsonProcessingException e) {
            int at = e.getLocation() == null ? 0 : e.getLocation().getLineNr() - 1;
            add(line + at, "this is no list of texts, each after a dash");
            return List.of();
        }
    }
}
