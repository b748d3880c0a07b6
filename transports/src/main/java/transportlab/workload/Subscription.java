package transportlab.workload;

/**
 * One client listens to one topic.
 *
 * @param client counts from 0
 * @param topic index of the topic
 * @param fromNanos when the client comes, from time 0 of the plan; 0 or less: before the workload begins
 * @param untilNanos when it leaves; {@link Long#MAX_VALUE}: at the end
 */
public record Subscription(int client, int topic, long fromNanos, long untilNanos) {
    public static Subscription throughout(int client, int topic) {
        return new Subscription(client, topic, 0, Long.MAX_VALUE);
    }
}
