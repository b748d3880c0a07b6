package transportlab.measure;

/**
 * Whether two transports may be said to differ in a metric.
 *
 * @param metric {@link Metric#key()}
 * @param a the one with more
 * @param b the one with less
 * @param ratio a to b, the median over the runs
 * @param ratioMin the smallest
 * @param ratioMax the largest
 * @param runs over how many runs
 * @param finding how they compare
 */
public record Verdict(
        String metric, String a, String b, double ratio, double ratioMin, double ratioMax, int runs, Finding finding) {

    /** What may be said. */
    public enum Finding {
        /** In all runs, and by more than a fifth. */
        DIFFERS_IN_ALL_RUNS,
        /** The ranges do not overlap, and there are enough runs for the number of pairs. */
        DIFFERS_BY_RANK,
        /** All runs agree that the two are within a fifth of each other. */
        ABOUT_THE_SAME,
        /** The runs do not tell them apart. */
        NOT_TOLD_APART;

        public boolean differs() {
            return this == DIFFERS_IN_ALL_RUNS || this == DIFFERS_BY_RANK;
        }
    }
}
