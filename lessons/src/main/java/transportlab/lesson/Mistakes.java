package transportlab.lesson;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

    List<Mistake> all() {
        return all;
    }

    /**
     * The fields of a YAML text. If the text is not YAML, this is recorded as a mistake, and there are no fields.
     *
     * @param line the line at which the text begins
     */
    Map<String, Object> yaml(String text, int line) {
        try {
            Map<String, Object> map = YAML.readValue(text, new TypeReference<LinkedHashMap<String, Object>>() {});
            return map == null ? Map.of() : map;
        } catch (JsonProcessingException e) {
            int at = e.getLocation() == null ? 0 : e.getLocation().getLineNr() - 1;
            add(line + at, "this is no YAML");
            return new LinkedHashMap<>();
        }
    }
}
