package transportlab.measure;

/**
 * Clients that stand for many more, in a trial that was calculated.
 *
 * @param n how many there are
 * @param weight how many each of them stands for
 */
public record Representatives(int n, double weight) {
    /** All clients for which they stand. */
    public long clients() {
        return Math.round(n * weight);
    }
}
