package transportlab.account;

/**
 * All that was collected in one trial.
 *
 * @param memoryPerClient bytes, heap and direct, both sides; null where it was not weighed
 */
public record Collected(
        TrialFacts trial, FleetReport clients, ServerReport server, Disturbances disturbances, Long memoryPerClient) {}
