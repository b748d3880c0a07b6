package transportlab.account;

/**
 * Everything that was collected in one trial.
 *
 * @param memoryPerClient bytes of heap and direct memory for each client, on both sides; null if it was not measured
 */
public record Collected(
        TrialFacts trial, FleetReport clients, ServerReport server, Disturbances disturbances, Long memoryPerClient) {}
