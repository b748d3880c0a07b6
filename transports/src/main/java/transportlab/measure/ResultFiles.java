package transportlab.measure;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads and writes {@code result.json}. Written to a temporary file and moved, so that a reader never sees half of it. */
public final class ResultFiles {
    /** The most a result may have: what is larger is none. */
    private static final long MOST_BYTES = 1024L * 1024 * 1024;

    private static final ObjectMapper JSON = JsonMapper.builder()
            .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .build();

    private ResultFiles() {}

    /** A file that is no result; the message is one line for the user. */
    public static final class NoResult extends Exception {
        private static final long serialVersionUID = 1;

        NoResult(String message) {
            super(message);
        }
    }

    /**
     * @throws NoResult if it is missing, broken, or of a newer major version
     */
    public static Result read(Path file) throws NoResult {
        try {
            if (!Files.isRegularFile(file)) {
                throw new NoResult("there is no file " + file);
            }
            if (Files.size(file) > MOST_BYTES) {
                throw new NoResult(file + " is too large for a result");
            }
            return read(JSON.readTree(file.toFile()), file);
        } catch (JsonProcessingException e) {
            throw new NoResult(file + " is no result of this program: "
                    + e.getOriginalMessage().lines().findFirst().orElse("it is no JSON"));
        } catch (IOException e) {
            throw new NoResult(file + " cannot be read");
        }
    }

    private static Result read(JsonNode tree, Path file) throws NoResult, JsonProcessingException {
        String schema = tree == null ? "" : tree.path("schema").asText("");
        String family = "transport-lab/result/";
        if (!schema.matches(family + "\\d{1,6}")) {
            throw new NoResult(file + " is no result of this program: it has no schema " + family + "..");
        }
        int major = Integer.parseInt(schema.substring(family.length()));
        if (major > 1) {
            throw new NoResult(
                    file + " was written by a newer program (" + schema + "); this one reads " + Result.SCHEMA);
        }
        Result result = JSON.treeToValue(tree, Result.class);
        boolean whole = result.experiment() != null
                && result.environment() != null
                && result.experiment().name() != null
                && result.experiment().transports() != null
                && result.experiment().options() != null
                && result.trials() != null
                && result.summary() != null
                && result.summary().transports() != null
                && result.summary().verdicts() != null
                && result.trials().stream().allMatch(ResultFiles::isWhole);
        if (!whole) {
            throw new NoResult(file + " is no whole result: experiment, trials, phases or summary are missing");
        }
        return result;
    }

    private static boolean isWhole(Measurement trial) {
        return trial.transport() != null
                && trial.notes() != null
                && (trial.failure() != null
                        || trial.updates() != null
                                && trial.estimate() != null
                                && trial.samples() != null
                                && trial.series() != null
                                && trial.phases() != null
                                && isWhole(trial.phases().get("setup"))
                                && isWhole(trial.phases().get("measured")));
    }

    private static boolean isWhole(PhaseFigures phase) {
        return phase != null
                && phase.requests() != null
                && phase.responses() != null
                && phase.bytes() != null
                && List.of("up", "down").stream()
                        .allMatch(direction -> phase.bytes().containsKey(direction)
                                && phase.bytes().get(direction).containsKey("total"));
    }

    public static String toJson(Object value) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(value) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records can always be written", e);
        }
    }

    /**
     * Replaces the file by this text, or leaves it as it was.
     *
     * @throws IOException where it cannot be written
     */
    public static void write(Path file, String text) throws IOException {
        write(Map.of(file, to -> Files.writeString(to, text)));
    }

    /**
     * Reads a value that the program brings along.
     *
     * @throws IOException where it is none
     */
    public static <T> T parse(InputStream in, Class<T> type) throws IOException {
        return JSON.readValue(in, type);
    }

    /** Fills one file. */
    public interface Content {
        void writeTo(Path file) throws IOException;
    }

    /** A value as JSON. */
    public static Content json(Object value) {
        return to -> JSON.writerWithDefaultPrettyPrinter().writeValue(to.toFile(), value);
    }

    /**
     * Replaces all of the files, or, where one of them cannot be written, none.
     *
     * @throws IOException where one cannot be written
     */
    public static void write(Map<Path, Content> files) throws IOException {
        Map<Path, Path> temporaries = new LinkedHashMap<>();
        try {
            for (Map.Entry<Path, Content> file : files.entrySet()) {
                Path folder = file.getKey().toAbsolutePath().getParent();
                Files.createDirectories(folder);
                // not a temporary file of the system's: that could be read by its owner alone
                Path temporary = folder.resolve(".writing-" + UUID.randomUUID() + ".tmp");
                temporaries.put(temporary, file.getKey());
                file.getValue().writeTo(temporary);
            }
            for (Map.Entry<Path, Path> temporary : temporaries.entrySet()) {
                move(temporary.getKey(), temporary.getValue());
            }
        } finally {
            for (Path temporary : temporaries.keySet()) {
                Files.deleteIfExists(temporary);
            }
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (java.nio.file.AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
