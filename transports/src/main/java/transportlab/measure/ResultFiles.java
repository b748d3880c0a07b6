package transportlab.measure;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import transportlab.io.Printable;

/**
 * Reads and writes {@code result.json}. A file is first written under a temporary name and then moved, so that a reader
 * never sees half of it.
 */
public final class ResultFiles {
    /** The largest file that is read as a result. */
    private static final long MOST_BYTES = 1024L * 1024 * 1024;

    private static final ObjectMapper JSON = JsonMapper.builder()
            .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .build();

    /** Rejects anything after the value, and keys that occur twice. */
    private static final ObjectReader TREE = JSON.reader()
            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

    private ResultFiles() {}

    static ObjectMapper mapper() {
        return JSON;
    }

    /** A file that is no result; the message is one line for the user. */
    public static final class NoResult extends Exception {
        private static final long serialVersionUID = 1;

        NoResult(String message) {
            super(message);
        }
    }

    /**
     * @throws NoResult if the file is missing, has a newer major version, or does not match the schema; the message
     *     names the field
     */
    public static Result read(Path file) throws NoResult {
        String name = Printable.of(file.toString());
        try {
            if (!Files.exists(file)) {
                throw new NoResult("there is no file " + name);
            }
            if (Files.isDirectory(file)) {
                throw new NoResult(name + " is a folder");
            }
            if (Files.size(file) > MOST_BYTES) {
                throw new NoResult(name + " is too large for a result");
            }
            return read(TREE.readTree(Files.newInputStream(file)), name);
        } catch (JsonProcessingException e) {
            throw new NoResult(name + " is no result of this program: " + reason(e));
        } catch (IOException e) {
            throw new NoResult(name + " cannot be read");
        } catch (OutOfMemoryError e) {
            throw new NoResult(name + " is too large for a result");
        }
    }

    private static Result read(JsonNode tree, String name) throws NoResult, JsonProcessingException {
        String schema = tree == null ? "" : tree.path("schema").asText("");
        String family = "transport-lab/result/";
        if (!schema.matches(family + "[0-9]{1,6}")) {
            throw new NoResult(name + " is no result of this program: it has no schema " + family + "..");
        }
        int major = Integer.parseInt(schema.substring(family.length()));
        if (major > 1) {
            throw new NoResult(
                    name + " was written by a newer program (" + schema + "); this one reads " + Result.SCHEMA);
        }
        Optional<String> endless = endless(tree, "");
        if (endless.isPresent()) {
            throw new NoResult(
                    name + " is no result of this program: " + Printable.of(endless.get()) + ": too large a number");
        }
        Optional<String> fault = ResultSchema.fault(tree);
        if (fault.isPresent()) {
            throw new NoResult(name + " " + Printable.of(fault.get()));
        }
        Result result = JSON.treeToValue(harmless(tree), Result.class);
        for (int i = 0; i < result.trials().size(); i++) {
            if (!Distribution.isReadable(result.trials().get(i))) {
                throw new NoResult(name + " is no whole result: trials[" + i + "].histogram: cannot be read");
            }
        }
        return result;
    }

    /** Makes every text and name safe to print and to draw. It works in place, because a result may be large. */
    private static JsonNode harmless(JsonNode node) {
        if (node.isTextual()) {
            String shown = Printable.of(node.textValue());
            return shown.equals(node.textValue()) ? node : JsonNodeFactory.instance.textNode(shown);
        }
        if (node instanceof ArrayNode items) {
            for (int i = 0; i < items.size(); i++) {
                items.set(i, harmless(items.get(i)));
            }
        } else if (node instanceof ObjectNode fields) {
            for (Map.Entry<String, JsonNode> field : List.copyOf(fields.properties())) {
                String name = Printable.of(field.getKey());
                if (!name.equals(field.getKey())) {
                    fields.remove(field.getKey());
                }
                fields.set(name, harmless(field.getValue()));
            }
        }
        return node;
    }

    /** The path of the first number that is too large for a double, such as {@code 1e999}. */
    private static Optional<String> endless(JsonNode node, String path) {
        if (node.isFloatingPointNumber() && !Double.isFinite(node.doubleValue())) {
            return Optional.of(path);
        }
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            Optional<String> found =
                    endless(field.getValue(), path.isEmpty() ? field.getKey() : path + "." + field.getKey());
            if (found.isPresent()) {
                return found;
            }
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            Optional<String> found = endless(node.get(i), path + "[" + i + "]");
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** What is wrong, in one line, with the field where it is known. */
    private static String reason(JsonProcessingException e) {
        String what = e.getOriginalMessage() == null
                ? "it is no JSON"
                : e.getOriginalMessage()
                        .replaceFirst("(Duplicate field '[^']*').*", "$1")
                        .lines()
                        .findFirst()
                        .orElse("it is no JSON");
        if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            StringBuilder path = new StringBuilder();
            mapping.getPath()
                    .forEach(step -> path.append(
                            step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName()));
            what = path.substring(path.charAt(0) == '.' ? 1 : 0) + ": " + what;
        }
        return Printable.of(what);
    }

    public static String toJson(Object value) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(value) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records can always be written", e);
        }
    }

    /**
     * Replaces the file by this text. If that fails, the file keeps its old content.
     *
     * @throws IOException if it cannot be written
     */
    public static void write(Path file, String text) throws IOException {
        write(Map.of(file, to -> Files.writeString(to, text)));
    }

    /**
     * Reads a value from JSON that is packed with the program or was written by it, without checking a schema.
     *
     * @throws IOException if it cannot be read as such a value
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
                // not Files.createTempFile: only the owner could read such a file
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
