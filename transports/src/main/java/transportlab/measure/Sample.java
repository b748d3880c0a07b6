package transportlab.measure;

/**
 * One delivery.
 *
 * @param dueMillis when it was due, from the start of measured
 * @param latencyMicros how late it came
 * @param client to which one
 * @param extreme true for the quickest or slowest of a slice that was not drawn; null otherwise
 */
public record Sample(double dueMillis, long latencyMicros, int client, Boolean extreme) {
    public Sample(double dueMillis, long latencyMicros, int client) {
        this(dueMillis, latencyMicros, client, null);
    }

    /** Whether it stands for how far deliveries reach, and not for what most of them were like. */
    public boolean onlyReaches() {
        return extreme != null && extreme;
    }
}
