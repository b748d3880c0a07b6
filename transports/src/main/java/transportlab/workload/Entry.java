package transportlab.workload;

/**
 * One update of a plan.
 *
 * @param dueNanos when it is due, from time 0 of the plan
 * @param topic index of the topic
 * @param publisher the client that sends it up, or {@link #SERVER}
 * @param sequence counts from 0 for each publisher and topic
 * @param payload UTF-8 text
 */
public record Entry(long dueNanos, int topic, int publisher, int sequence, byte[] payload) {
    public static final int SERVER = -1;
}
