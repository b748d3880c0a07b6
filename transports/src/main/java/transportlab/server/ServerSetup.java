package transportlab.server;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import transportlab.io.UpdateRange;

/**
 * What a server half needs to know, the same for every technique.
 *
 * @param bind the address to listen on
 * @param port the HTTP port, 0 for a free one
 * @param hold how long a poll is held without an update
 * @param heartbeat how long a stream or socket may be silent
 * @param idleTimeout how long a connection may be silent before the engine closes it
 * @param limits what a request may cost
 * @param sessions how a session is kept that outlives its requests
 * @param headers the response fields that every answer carries
 * @param scheduler for hold time-outs and heartbeats
 * @param executor wakes readers of a topic; a stall of it delays every technique
 * @param writes is told when updates are written
 */
public record ServerSetup(
        String bind,
        int port,
        Duration hold,
        Duration heartbeat,
        Duration idleTimeout,
        Limits limits,
        Sessions sessions,
        ResponseHeaders headers,
        ScheduledExecutorService scheduler,
        Executor executor,
        Writes writes) {

    public static final Duration HEARTBEAT = Duration.ofSeconds(25);
    public static final Duration HOLD = Duration.ofSeconds(30);
    public static final int SOCKET_BUFFER = 64 * 1024;
    public static final int MOST_MESSAGE = 16 * 1024 * 1024;

    /**
     * What a request may cost.
     *
     * @param head until its head is complete
     * @param body until its body is complete
     * @param bytesPerSecond the slowest body that is waited for
     */
    public record Limits(Duration head, Duration body, long bytesPerSecond) {
        public static final Limits DEFAULT = new Limits(Duration.ofSeconds(10), Duration.ofSeconds(60), 1024);
        private static final long GRACE_NANOS = 2_000_000_000L;

        /** Whether a body, or one message, of which so much has come in that time is waited for no longer. */
        public boolean isTooSlow(long elapsedNanos, long received) {
            long least = bytesPerSecond * Math.max(0, elapsedNanos - GRACE_NANOS) / 1_000_000_000L;
            return elapsedNanos > body.toNanos() || received < least;
        }

        /** How often to look for those who are too slow. */
        public long checkMillis() {
            return Math.max(1, Math.min(1000, Math.min(head.toMillis(), body.toMillis()) / 4));
        }
    }

    /** Told when the server half's write call for these updates was made. */
    public interface Writes {
        void written(UpdateRange updates, long atNanos);
    }
}
