package transportlab.app.ui;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import transportlab.measure.Measurement;

/** A measurement under the name of another transport, for pictures of results that nobody measured. */
public final class Relabelled {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Relabelled() {}

    public static Measurement as(Measurement trial, String id, boolean busy) {
        ObjectNode tree = JSON.valueToTree(trial);
        tree.put("transport", id);
        if (busy) {
            tree.putPOJO("notes", List.of("busy"));
        }
        return JSON.convertValue(tree, Measurement.class);
    }
}
