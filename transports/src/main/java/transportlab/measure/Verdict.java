package transportlab.measure;

/**
 * Whether two transports may be said to differ in a metric.
 *
 * @param metric {@link Metric#key()}
 * @param a the transport with the larger value
 * @param b the transport with the smaller value
 * @param ratio {@code a} divided by {@code b}: the median over the runs
 * @param ratioMin the smallest ratio of a run
 * @param ratioMax the largest ratio of a run
 * @param runs number of runs that were compared
 * @param finding how the two compare
 */
public record Verdict(
        String metric, String a, String b, double ratio, double ratioMin, double ratioMax, int runs, Finding finding) {

    /** What may be said. */
    public enum Finding {
        /** In every run, {@code a} is at least 1.2 times {@code b}; for a delay, at least twice. */
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
