package transportlab.measure;

import java.util.List;
import java.util.Map;

/**
 * A comparison as it stands in {@code result.json}.
 *
 * @param schema {@link #SCHEMA}
 * @param environment versions, settings and machine; no names of hosts or people
 * @param experiment name, transports and every option as text, enough to run it again
 * @param trials finished ones, as they were run
 * @param discarded the seconds that only warmed the machine up
 */
public record Result(
        String schema,
        Map<String, Object> environment,
        ExperimentFacts experiment,
        List<Measurement> trials,
        List<Discarded> discarded,
        Summary summary) {

    public static final String SCHEMA = "transport-lab/result/1";

    /**
     * What was asked for.
     *
     * @param options as on the command line, without the dashes
     * @param completed whether all trials were run; false after a stop
     */
    public record ExperimentFacts(
            String name, List<String> transports, Map<String, String> options, int repetitions, boolean completed) {}

    /** A discarded trial. */
    public record Discarded(String transport, long millis, long deliveries) {}
}
