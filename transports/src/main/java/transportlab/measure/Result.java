package transportlab.measure;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A comparison as it is stored in {@code result.json}.
 *
 * @param schema {@link #SCHEMA}
 * @param environment versions, settings and machine; no names of hosts or people
 * @param experiment name, transports and every option as text, enough to run it again
 * @param all the finished trials, in the order in which they ran: those that were measured, and then those that were
 *     calculated beside them; in the file they are the {@code trials}
 * @param discarded runs that only warmed the machine up, and trials that were then measured again
 */
public record Result(
        String schema,
        Map<String, Object> environment,
        ExperimentFacts experiment,
        @JsonProperty("trials") List<Measurement> all,
        List<Discarded> discarded,
        Summary summary,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Prediction> predictions) {

    public static final String SCHEMA = "transport-lab/result/1";
    private static final String MODEL = "model";

    /** Files of earlier versions have no predictions. */
    public Result {
        predictions = predictions == null ? List.of() : predictions;
    }

    /** A result without predictions. */
    public Result(
            String schema,
            Map<String, Object> environment,
            ExperimentFacts experiment,
            List<Measurement> trials,
            List<Discarded> discarded,
            Summary summary) {
        this(schema, environment, experiment, trials, discarded, summary, List.of());
    }

    /** The trials that are compared: those that were measured, or all if the whole comparison was calculated. */
    public List<Measurement> trials() {
        return isCalculated() ? all : measured(all);
    }

    /** Whether nothing was measured, and everything calculated in virtual time. */
    @JsonIgnore
    public boolean isCalculated() {
        return all != null && !all.isEmpty() && all.stream().allMatch(trial -> MODEL.equals(trial.mode()));
    }

    /** Those of the trials that were measured. */
    public static List<Measurement> measured(List<Measurement> trials) {
        return trials.stream().filter(trial -> !MODEL.equals(trial.mode())).toList();
    }

    /** Those of the trials that were calculated. */
    public static List<Measurement> calculated(List<Measurement> trials) {
        return trials.stream().filter(trial -> MODEL.equals(trial.mode())).toList();
    }

    /** What was calculated for a figure of a transport, beside what was measured. */
    public Optional<Prediction> prediction(String transport, Metric metric) {
        return predictions.stream()
                .filter(each ->
                        each.transport().equals(transport) && each.metric().equals(metric.key()))
                .findFirst();
    }

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
