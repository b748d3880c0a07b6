package transportlab.capacity;

/**
 * What happens at the surface that all transports share, of all clients together. The figures are counts of one trial,
 * or counts a second.
 *
 * @param requests what clients send
 * @param writes writes of the server that carry at least one update
 * @param deliveries updates that these writes carry
 */
public record Activity(double requests, double writes, double deliveries) {
    /** The updates in a write after its first. */
    public double further() {
        return Math.max(0, deliveries - writes);
    }
}
