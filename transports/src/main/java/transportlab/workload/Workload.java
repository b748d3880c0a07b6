package transportlab.workload;

import java.time.Duration;

/**
 * What every transport has to carry.
 *
 * @param clients number of clients
 * @param roomsOf members of a chat room
 * @param rate updates a second: of the topic for a ticker, of each client otherwise
 * @param payload bytes of an update
 * @param duration how long <em>measured</em> lasts
 * @param warmup how long the workload runs before that
 */
public record Workload(
        Pattern pattern,
        Arrivals arrivals,
        int clients,
        int roomsOf,
        double rate,
        int payload,
        Duration duration,
        Duration warmup) {

    /** The same workload with another duration and without a warm-up, as a discarded run has it. */
    public Workload lasting(Duration time) {
        return new Workload(pattern, arrivals, clients, roomsOf, rate, payload, time, Duration.ZERO);
    }

    public long endNanos() {
        return warmup.plus(duration).toNanos();
    }
}
