package transportlab.server;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import transportlab.io.NanoClock;
import transportlab.io.UpdateRange;
import transportlab.server.topic.Topic;

/**
 * What a server half needs to know, the same for every technique.
 *
 * @param address where to listen
 * @param times how long things may take
 * @param limits what a request may cost
 * @param sessions how a session is kept that outlives its requests
 * @param headers the response fields that every answer carries
 * @param machinery what time and threads are
 * @param flow takes what clients send, and is told when updates are written
 */
public record ServerSetup(
        Address address,
        Times times,
        Limits limits,
        Sessions sessions,
        ResponseHeaders headers,
        Machinery machinery,
        Flow flow) {

    public static final Duration HEARTBEAT = Duration.ofSeconds(25);
    public static final Duration HOLD = Duration.ofSeconds(30);
    public static final int SOCKET_BUFFER = 64 * 1024;
    public static final int MOST_MESSAGE = 16 * 1024 * 1024;

    /**
     * Where to listen.
     *
     * @param bind an address of this machine
     * @param port the HTTP port, 0 for a free one
     * @param seenAs where browsers see it behind a reverse proxy, if there is one
     */
    public record Address(String bind, int port, Optional<PublicAddress> seenAs) {
        public Address(String bind, int port) {
            this(bind, port, Optional.empty());
        }
    }

    /**
     * How long things may take.
     *
     * @param hold how long a poll is held without an update
     * @param heartbeat how long a stream or socket may be silent
     * @param idleTimeout how long a connection may be silent before the engine closes it
     */
    public record Times(Duration hold, Duration heartbeat, Duration idleTimeout) {}

    /**
     * Time and threads are given, so that virtual time can take their place.
     *
     * @param clock for what is measured or bounded in time
     * @param scheduler for hold time-outs and heartbeats
     * @param executor wakes readers of a topic; a stall of it delays every technique
     */
    public record Machinery(NanoClock clock, ScheduledExecutorService scheduler, Executor executor) {}

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

    /** Follows updates into the topics and out of them. All calls may come from any thread, and must not block. */
    public interface Flow {
        /** Puts every client message into its topic, and follows nothing. */
        Flow PLAIN = new Flow() {};

        /**
         * A client's message for that topic.
         *
         * @param text UTF-8, not to be changed any more
         */
        default void received(Topic topic, byte[] text) {
            topic.publish(text);
        }

        /** The server half's write call for these updates was made. */
        default void written(UpdateRange updates, long atNanos) {}
    }

    public String bind() {
        return address.bind();
    }

    public int port() {
        return address.port();
    }

    public Optional<PublicAddress> publicAddress() {
        return address.seenAs();
    }

    public Duration hold() {
        return times.hold();
    }

    public Duration heartbeat() {
        return times.heartbeat();
    }

    public Duration idleTimeout() {
        return times.idleTimeout();
    }

    public long nanoTime() {
        return machinery.clock().nanoTime();
    }

    public ScheduledExecutorService scheduler() {
        return machinery.scheduler();
    }

    public Executor executor() {
        return machinery.executor();
    }
}
