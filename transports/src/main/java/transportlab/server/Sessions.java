package transportlab.server;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * How a technique keeps a session that outlives its requests and connections.
 *
 * @param pingInterval how often the server asks whether the client is still there
 * @param pingTimeout how long the server waits for the client's answer
 * @param maxPayload the maximum size, in bytes, of a request's body or of a message
 * @param slack how long a request waits for an earlier one on another connection, which it may have overtaken
 * @param ids generates session names that cannot be guessed
 */
public record Sessions(
        Duration pingInterval, Duration pingTimeout, int maxPayload, Duration slack, Supplier<String> ids) {
    public static final Duration PING_TIMEOUT = Duration.ofSeconds(20);
    public static final int MAX_PAYLOAD = 1_000_000;
    public static final Duration SLACK = Duration.ofMillis(20);

    /**
     * The default values, with pings at the given interval: usually the one at which other techniques send a sign of
     * life.
     */
    public static Sessions pinging(Duration every, Supplier<String> ids) {
        return new Sessions(every, PING_TIMEOUT, MAX_PAYLOAD, SLACK, ids);
    }
}
