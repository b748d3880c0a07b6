package transportlab.measure;

/**
 * One delivery.
 *
 * @param dueMillis when it was due, from the start of measured
 * @param latencyMicros how late it came
 * @param client the client that received it
 * @param extreme true for the quickest or slowest delivery of a time slice that was not drawn; null otherwise
 */
public record Sample(double dueMillis, long latencyMicros, int client, Boolean extreme) {
    public Sample(double dueMillis, long latencyMicros, int client) {
        this(dueMillis, latencyMicros, client, null);
    }

    /**
     * Whether the sample only shows how far the latencies range. It then says nothing about what most of them were
     * like.
     */
    public boolean onlyReaches() {
        return extreme != null && extreme;
    }
}
