package transportlab.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import transportlab.path.PathRules;
import transportlab.path.PathText;
import transportlab.path.Presets;

/** Reads {@code --path}: the id of a preset, a file with rules, or rules. */
public final class PathOption {
    /** How files with a path end. */
    public static final String SUFFIX = ".path.txt";

    private static final long MOST_BYTES = 64 * 1024;

    private PathOption() {}

    /**
     * @param origin where the text came from, for messages
     * @throws BadInput with the value and what was expected
     */
    public static PathRules parse(String text, String origin) throws BadInput {
        var preset = Presets.find(text.isEmpty() ? PathRules.OPEN.id() : text);
        if (preset.isPresent()) {
            return preset.get();
        }
        return text.endsWith(SUFFIX) ? file(text, origin) : rules(PathRules.OWN, text, origin);
    }

    private static PathRules file(String name, String origin) throws BadInput {
        try {
            Path file = Path.of(name);
            if (Files.size(file) > MOST_BYTES) {
                throw new BadInput(origin + ": '" + name + "' is larger than " + MOST_BYTES + " bytes");
            }
            String id = file.getFileName().toString();
            String bare = id.substring(0, id.length() - SUFFIX.length());
            return rules(Presets.find(bare).isEmpty() ? bare : id, Files.readString(file), origin + " " + name);
        } catch (IOException | InvalidPathException e) {
            throw new BadInput(origin + ": '" + name + "' cannot be read");
        }
    }

    /** In a file, rules may stand on lines of their own; a line that begins with # says something to people. */
    private static PathRules rules(String id, String text, String origin) throws BadInput {
        try {
            String list = text.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(java.util.stream.Collectors.joining(","));
            return new PathRules(id, PathText.rules(list));
        } catch (IllegalArgumentException e) {
            boolean mayBeName = text.indexOf('=') < 0;
            throw new BadInput(origin + ": " + e.getMessage()
                    + (mayBeName
                            ? "; or one of " + String.join(", ", Presets.ids()) + "; or a file that ends in " + SUFFIX
                            : ""));
        }
    }
}
