package transportlab.measure;

/**
 * A figure of a transport as it was measured, and as it was calculated for the same plans.
 *
 * @param metric {@link Metric#key()}
 * @param live the median of the measured rounds
 * @param model the median of the same rounds in virtual time
 * @param difference {@code live / model - 1}
 * @param verdict whether the two agree; requests and bytes are judged over the whole trial
 */
public record Prediction(
        String transport, String metric, double live, double model, double difference, Agreement verdict) {

    /** Whether a measurement agrees with what was calculated. */
    public enum Agreement {
        /** The paired differences of the rounds lie within the band. */
        AGREES,
        /** They lie outside of it. */
        DIFFERS,
        /** There are too few rounds to tell. */
        NOT_ENOUGH_TRIALS
    }
}
