package transportlab.server;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * How a technique keeps a session that outlives its requests and connections.
 *
 * @param pingInterval how often the server asks whether the client is still there
 * @param pingTimeout how long it waits for the answer
 * @param maxPayload the most bytes of one request's body, or of one message
 * @param slack how long a request waits for one on another connection that it may have overtaken
 * @param ids makes names that nobody can guess
 */
public record Sessions(
        Duration pingInterval, Duration pingTimeout, int maxPayload, Duration slack, Supplier<String> ids) {
    public static final Duration PING_TIMEOUT = Duration.ofSeconds(20);
    public static final int MAX_PAYLOAD = 1_000_000;
    public static final Duration SLACK = Duration.ofMillis(20);

    /** What is usual, with a ping as often as other techniques give a sign of life. */
    public static Sessions pinging(Duration every, Supplier<String> ids) {
        return new Sessions(every, PING_TIMEOUT, MAX_PAYLOAD, SLACK, ids);
    }
}
