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
 */
public record ClientSetup(
        String topic, RequestHeaders headers, PollClock clock, DoubleSupplier jitter, Duration patience) {}
