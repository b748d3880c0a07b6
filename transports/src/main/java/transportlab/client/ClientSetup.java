package transportlab.client;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * What a client half needs to know.
 *
 * @param topic what it subscribes to
 * @param headers the request fields of the chosen header set
 * @param clock when to poll
 * @param jitter numbers in [0, 1) for back-off, from the seed
 * @param patience how long something that may not work is tried before it is given up
 * @param waits the watchdogs of the client
 * @param hold how long the server holds a poll without an update
 */
public record ClientSetup(
        String topic,
        RequestHeaders headers,
        PollClock clock,
        DoubleSupplier jitter,
        Duration patience,
        Waits waits,
        Duration hold) {
    /** The setup of a client with the usual watchdogs. */
    public ClientSetup(
            String topic, RequestHeaders headers, PollClock clock, DoubleSupplier jitter, Duration patience) {
        this(topic, headers, clock, jitter, patience, Waits.DEFAULT, Duration.ofSeconds(30));
    }

    /** The same with other watchdogs. */
    public ClientSetup waiting(Waits other) {
        return new ClientSetup(topic, headers, clock, jitter, patience, other, hold);
    }

    /** How long a client waits for an answer that the server holds. */
    public Duration held() {
        return hold.plus(waits.pollGrace());
    }
}
