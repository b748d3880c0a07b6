package transportlab.visualizer;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import transportlab.measure.Measurement;
import transportlab.measure.ResultFiles;

/** A measurement in which one figure of its JSON is another: tests stand by the file, not by the record's components. */
public final class Edited {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Edited() {}

    /**
     * @param pathsAndValues path, value, path, value, ..; names with dots between them: {@code updates.lost}
     */
    public static Measurement of(Measurement trial, Object... pathsAndValues) {
        try {
            ObjectNode root = (ObjectNode) JSON.readTree(ResultFiles.toJson(trial));
            for (int i = 0; i < pathsAndValues.length; i += 2) {
                String[] names = ((String) pathsAndValues[i]).split("\\.");
                ObjectNode node = root;
                for (int n = 0; n < names.length - 1; n++) {
                    node = node.get(names[n]) instanceof ObjectNode inner ? inner : node.putObject(names[n]);
                }
                node.set(names[names.length - 1], JSON.valueToTree(pathsAndValues[i + 1]));
            }
            return ResultFiles.parse(new ByteArrayInputStream(root.toString().getBytes(UTF_8)), Measurement.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
