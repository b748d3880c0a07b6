package transportlab.measure;

import java.util.List;
import java.util.Map;

/**
 * A comparison as it is stored in {@code result.json}.
 *
 * @param schema {@link #SCHEMA}
 * @param environment versions, settings and machine; no names of hosts or people
 * @param experiment name, transports and every option as text, enough to run it again
 * @param trials the finished trials, in the order in which they ran
 * @param discarded runs that only warmed the machine up, and trials that were then measured again
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

    /**
     * A trial that is not part of the comparison.
     *
     * @param attempt everything that it measured, if it was measured again; absent if it only warmed the machine up
     */
    public record Discarded(String transport, long millis, long deliveries, Measurement attempt) {
        public static Discarded warmUp(String transport, long millis, long deliveries) {
            return new Discarded(transport, millis, deliveries, null);
        }

        /** A trial that is measured again. */
        public static Discarded attempt(Measurement first) {
            long begun = first.phases().get("setup").startedAtEpochMicros();
            long ended = first.phases().get("close").startedAtEpochMicros();
            return new Discarded(
                    first.transport(),
                    Math.max(0, ended - begun) / 1000,
                    first.updates().delivered(),
                    first);
        }

        /** Leaves out samples, series and histogram, for lists. */
        public Discarded withoutSamples() {
            return attempt == null ? this : new Discarded(transport, millis, deliveries, attempt.withoutSamples());
        }
    }
}
