package transportlab.measure;

/**
 * A figure of a transport as it was measured, and as it was calculated for the same plans.
 *
 * @param metric {@link Metric#key()}
 * @param live the median of the measured rounds
 * @param model the median of the same rounds in virtual time
 * @param difference {@code live / model - 1}; for requests and bytes, of the whole trials, which also warm up and close
 * @param verdict whether the two agree; it judges what {@code difference} compares
 */
public record Prediction(
        String transport, String metric, double live, double model, double difference, Agreement verdict) {

    /** How much more was measured than calculated of the two figures that are shown, as a share. */
    public double ofShown() {
        return ratio(live, model);
    }

    static double ratio(double live, double model) {
        return model == 0 ? (live == 0 ? 0 : 1) : live / model - 1;
    }

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
