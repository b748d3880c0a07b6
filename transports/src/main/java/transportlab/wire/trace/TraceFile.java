package transportlab.wire.trace;

import java.util.Map;

/**
 * The traces of a comparison as they are stored in {@code trace.json}.
 *
 * @param schema {@link #SCHEMA}
 * @param trials by transport and repetition, such as {@code websocket/0}
 */
public record TraceFile(String schema, Map<String, TrialTrace> trials) {
    /** The second version. The first one had the events of the first client by trial, without a schema. */
    public static final String SCHEMA = "transport-lab/trace/2";

    public static TraceFile of(Map<String, TrialTrace> trials) {
        return new TraceFile(SCHEMA, trials);
    }
}
