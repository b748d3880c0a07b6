package transportlab.workload;

import java.time.Duration;

/**
 * What every transport has to carry.
 *
 * @param clients how many
 * @param roomsOf members of a chat room
 * @param rate updates a second: of the topic for a ticker, of each client otherwise
 * @param payload bytes of an update
 * @param duration how long is measured
 * @param warmup how long the workload runs before
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

    /** The workload of a discarded second: the same for as long, with nothing before. */
    public Workload lasting(Duration time) {
        return new Workload(pattern, arrivals, clients, roomsOf, rate, payload, time, Duration.ZERO);
    }

    public long endNanos() {
        return warmup.plus(duration).toNanos();
    }
}
