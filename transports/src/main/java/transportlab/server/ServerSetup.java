package transportlab.server;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import transportlab.io.NanoClock;
import transportlab.io.PortRole;
import transportlab.io.UpdateRange;
import transportlab.server.topic.Topic;
import transportlab.wire.WireTap;

/**
 * What the server half of a technique needs to know; it is the same for every technique.
 *
 * @param address where to listen
 * @param times how long things may take
 * @param limits how slow a request may be
 * @param sessions how sessions that outlive their requests are kept
 * @param headers the response fields that every answer carries
 * @param machinery the clock and the threads to use
 * @param flow receives what clients send, and is told when updates are written
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
     * @param seenAs the address that browsers use if the server is behind a reverse proxy
     * @param name the address that clients connect to, which differs from that of the server behind a relay
     */
    public record Address(String bind, int port, Optional<PublicAddress> seenAs, String name) {
        public Address(String bind, int port, Optional<PublicAddress> seenAs) {
            this(bind, port, seenAs, bind);
        }

        public Address(String bind, int port) {
            this(bind, port, Optional.empty());
        }

        /** The same for a server that listens on this machine alone, on a free port, behind a relay. */
        public Address behindRelay() {
            return new Address("127.0.0.1", 0, seenAs, name);
        }
    }

    /**
     * How long things may take.
     *
     * @param hold how long a poll is held without an update
     * @param heartbeat how long a stream or socket may be silent before a sign of life is sent
     * @param idleTimeout how long a connection may be silent before the engine closes it
     * @param appHeartbeat how often a stream or socket that is silent carries a message for the page; zero for never
     */
    public record Times(Duration hold, Duration heartbeat, Duration idleTimeout, Duration appHeartbeat) {
        /** Without messages into the silence. */
        public Times(Duration hold, Duration heartbeat, Duration idleTimeout) {
            this(hold, heartbeat, idleTimeout, Duration.ZERO);
        }
    }

    /**
     * The clock and the threads to use. They are passed in, so that virtual time can replace them.
     *
     * @param clock for measurements and time limits
     * @param scheduler for hold time-outs and heartbeats
     * @param executor wakes the readers of a topic; if it stalls, every technique is delayed
     */
    public record Machinery(NanoClock clock, ScheduledExecutorService scheduler, Executor executor) {}

    /**
     * How slow a request may be, and how many connections there may be.
     *
     * @param head the maximum time until its head is complete
     * @param body the maximum time until its body is complete
     * @param bytesPerSecond the minimum rate at which its body has to arrive
     * @param connections the maximum number of open connections; further ones wait to be accepted
     */
    public record Limits(Duration head, Duration body, long bytesPerSecond, int connections) {
        public static final int UNLIMITED = Integer.MAX_VALUE;
        public static final Limits DEFAULT = new Limits(Duration.ofSeconds(10), Duration.ofSeconds(60), 1024);
        private static final long GRACE_NANOS = 2_000_000_000L;

        /** Without a limit to the number of connections. */
        public Limits(Duration head, Duration body, long bytesPerSecond) {
            this(head, body, bytesPerSecond, UNLIMITED);
        }

        /**
         * Whether to stop waiting for a body or a message: it has taken longer than the limit, or fewer bytes have
         * arrived than the minimum rate requires after a grace period of 2 s.
         */
        public boolean isTooSlow(long elapsedNanos, long received) {
            long least = bytesPerSecond * Math.max(0, elapsedNanos - GRACE_NANOS) / 1_000_000_000L;
            return elapsedNanos > body.toNanos() || received < least;
        }

        /** The interval, in milliseconds, between checks for clients that are too slow. */
        public long checkMillis() {
            return Math.max(1, Math.min(1000, Math.min(head.toMillis(), body.toMillis()) / 4));
        }
    }

    /** Follows updates into the topics and out of them. All calls may come from any thread, and must not block. */
    public interface Flow {
        /** Publishes every client message in its topic and does nothing else. */
        Flow PLAIN = new Flow() {};

        /**
         * Takes a client's message for the given topic.
         *
         * @param text UTF-8; must not be changed afterwards
         */
        default void received(Topic topic, byte[] text) {
            topic.publish(text);
        }

        /**
         * A tap for a connection that was accepted on such a port; its calls do not overlap. Empty where nobody counts.
         */
        default Optional<WireTap> tap(PortRole role) {
            return Optional.empty();
        }

        /**
         * Called when the server half makes the write call for these updates.
         *
         * @param address the client's socket address
         */
        default void written(String address, UpdateRange updates, long atNanos) {}
    }

    public String bind() {
        return address.bind();
    }

    /** The address that clients connect to. */
    public String name() {
        return address.name();
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

    public Duration appHeartbeat() {
        return times.appHeartbeat();
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
