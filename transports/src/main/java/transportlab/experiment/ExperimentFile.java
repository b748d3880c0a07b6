package transportlab.experiment;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import transportlab.io.Printable;
import transportlab.io.YamlOptions;

/** Reads experiments: {@code *.lab.yaml}, one option a line. The presets are such files. */
public final class ExperimentFile {
    public static final String SUFFIX = ".lab.yaml";

    /** In the order in which they are listed; the first is the default. */
    public static final List<String> PRESETS = List.of("stock-ticker", "chat-room", "notifications", "game", "sensors");

    /** The largest file that is read. An experiment file is about a page long. */
    private static final long MOST_BYTES = 1024 * 1024;

    private ExperimentFile() {}

    /**
     * Options of a preset or, if the name ends in {@code .lab.yaml}, of a file.
     *
     * @throws BadInput if there is no such preset or file, or it is not an experiment
     */
    public static ExperimentOptions load(String presetOrFile) throws BadInput {
        if (PRESETS.contains(presetOrFile)) {
            return preset(presetOrFile);
        }
        if (presetOrFile.endsWith(SUFFIX)) {
            return file(path(presetOrFile));
        }
        throw new BadInput("'" + presetOrFile + "' is neither a preset (" + String.join(", ", PRESETS)
                + ") nor a file *" + SUFFIX);
    }

    private static Path path(String text) throws BadInput {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new BadInput("'" + text + "' is no path on this system");
        }
    }

    private static ExperimentOptions preset(String name) throws BadInput {
        try (InputStream in = ExperimentFile.class.getResourceAsStream("/presets/" + name + SUFFIX)) {
            return parse(new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8), name);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static ExperimentOptions file(Path path) throws BadInput {
        try {
            if (Files.exists(path) && Files.size(path) > MOST_BYTES) {
                throw new BadInput("the experiment " + path + " is too large for one");
            }
            return parse(Files.readString(path), Printable.of(path.getFileName().toString()));
        } catch (IOException e) {
            throw new BadInput("the experiment " + path + " cannot be read: "
                    + (Files.exists(path) ? "no permission, or no UTF-8 text" : "there is no such file"));
        }
    }

    /**
     * Reads the options from the text of an experiment file.
     *
     * @param origin the name of the file, for messages
     */
    public static ExperimentOptions parse(String text, String origin) throws BadInput {
        ExperimentOptions options = new ExperimentOptions().named(origin.replace(SUFFIX, ""));
        Map<String, Integer> lines = new HashMap<>();
        Map<String, String> read = new LinkedHashMap<>();
        for (YamlOptions.Option option : options(text, origin)) {
            Integer before = lines.put(option.name(), option.line());
            if (before != null) {
                throw new BadInput(origin + ", lines " + before + " and " + option.line() + ": '" + option.name()
                        + "' stands there twice");
            }
            read.put(option.name(), option.value());
        }
        // the options of a link with a name come first, so that the other lines win over it
        for (String name : ExperimentOptions.inOrder(read.keySet())) {
            options.set(name, read.get(name), origin + ": " + name);
        }
        return options;
    }

    private static List<YamlOptions.Option> options(String text, String origin) throws BadInput {
        try {
            return YamlOptions.read(text);
        } catch (IOException e) {
            JsonLocation at = e instanceof JsonProcessingException parsing ? parsing.getLocation() : null;
            long line = at == null ? 1 : at.getLineNr();
            throw new BadInput(origin + ", line " + line + ": this is no YAML of one option a line");
        }
    }
}
