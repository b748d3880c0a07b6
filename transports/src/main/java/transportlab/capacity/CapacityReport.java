package transportlab.capacity;

import java.util.List;
import java.util.Map;

/**
 * How many clients several transports can serve on this machine.
 *
 * @param capacities in the order in which the transports were given
 * @param inversions one for each pair of a transport whose clients ask again and one that pushes
 * @param failures why a trial of a transport failed, or why the transport is missing, by id
 * @param loops event loops of the clients
 */
public record CapacityReport(
        List<Capacity> capacities, List<Inversion> inversions, Map<String, String> failures, int loops) {
    /** The reason if trials did not fail, but do not tell what anything costs. */
    public static final String UNKNOWN = "unknown";

    public CapacityReport {
        capacities = List.copyOf(capacities);
        inversions = List.copyOf(inversions);
    }
}
