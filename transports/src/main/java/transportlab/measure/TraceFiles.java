package transportlab.measure;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import transportlab.io.Printable;
import transportlab.wire.trace.EarlierTraces;
import transportlab.wire.trace.Trace;
import transportlab.wire.trace.TraceFile;
import transportlab.wire.trace.TrialTrace;

/** Reads and writes {@code trace.json}, which lies beside a result. */
public final class TraceFiles {
    /** The name of the file. */
    public static final String NAME = "trace.json";

    private static final long MOST_BYTES = 256L * 1024 * 1024;
    private static final ObjectMapper JSON = ResultFiles.mapper();

    private TraceFiles() {}

    /** The traces as a file. They are written without spaces, because they are long. */
    public static ResultFiles.Content json(Map<String, TrialTrace> traces) {
        return to -> JSON.writeValue(to.toFile(), TraceFile.of(traces));
    }

    /**
     * Reads a file of this version or of the first one, which had no schema and only the first clients.
     *
     * @return by transport and repetition, such as {@code websocket/0}
     * @throws ResultFiles.NoResult if it is missing, broken, or of a newer major version
     */
    public static Map<String, TrialTrace> read(Path file) throws ResultFiles.NoResult {
        String name = Printable.of(file.toString());
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new ResultFiles.NoResult(name + " is too large for a trace");
            }
            Map<String, TrialTrace> traces = hasSchema(file, name) ? second(file) : first(file);
            if (traces == null || !traces.entrySet().stream().allMatch(TraceFiles::isSound)) {
                throw new ResultFiles.NoResult(
                        name + " is no trace of this program: a field is missing or does not fit");
            }
            return traces;
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new ResultFiles.NoResult(name + " is no trace of this program");
        } catch (IOException e) {
            throw new ResultFiles.NoResult(name + " cannot be read");
        } catch (OutOfMemoryError e) {
            throw new ResultFiles.NoResult(name + " is too large for a trace");
        }
    }

    private static boolean isSound(Map.Entry<String, TrialTrace> each) {
        TrialTrace trace = each.getValue();
        return trace != null && trace.sound() && each.getKey().equals(trace.name());
    }

    /**
     * Whether the file names its schema, which stands first. The rest is not read for that.
     *
     * @throws ResultFiles.NoResult if it names another one
     */
    private static boolean hasSchema(Path file, String name) throws IOException, ResultFiles.NoResult {
        try (JsonParser parser = JSON.createParser(file.toFile())) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new ResultFiles.NoResult(name + " is no trace of this program");
            }
            if (!"schema".equals(parser.nextFieldName())) {
                return false;
            }
            String schema = String.valueOf(parser.nextTextValue());
            if (!schema.equals(TraceFile.SCHEMA)) {
                throw new ResultFiles.NoResult(Printable.of(name + " has the schema " + schema
                        + ", but this program reads " + TraceFile.SCHEMA + " and earlier ones"));
            }
            return true;
        }
    }

    private static Map<String, TrialTrace> second(Path file) throws IOException {
        return JSON.readValue(file.toFile(), TraceFile.class).trials();
    }

    private static Map<String, TrialTrace> first(Path file) throws IOException {
        Map<String, List<Trace.Event>> events =
                JSON.readValue(file.toFile(), new TypeReference<Map<String, List<Trace.Event>>>() {});
        Map<String, TrialTrace> traces = new LinkedHashMap<>();
        events.forEach((trial, of) -> traces.put(trial, EarlierTraces.of(trial, of)));
        return traces;
    }
}
