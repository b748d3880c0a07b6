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

    /** The same workload for so many clients. */
    public Workload of(int other) {
        return new Workload(pattern, arrivals, other, roomsOf, rate, payload, duration, warmup);
    }

    /** How many updates there are on average. */
    public double updates() {
        double sources = pattern == Pattern.TICKER ? 1 : clients;
        return rate * sources * endNanos() / 1e9;
    }

    /** How many deliveries each client gets on average. */
    public double deliveriesToEach() {
        double topics =
                switch (pattern) {
                    case TICKER -> 1;
                    case CHAT -> Math.ceil(clients / (double) roomsOf);
                    default -> clients;
                };
        return updates() / topics;
    }

    /**
     * How many bytes all deliveries have at most.
     *
     * @param ofAll those of all clients, instead of one
     * @param around what comes with each of them
     */
    public long mostBytes(boolean ofAll, int around) {
        return (long) (2 * (deliveriesToEach() + 1) * (payload + around) * (ofAll ? clients : 1));
    }

    public long endNanos() {
        return warmup.plus(duration).toNanos();
    }
}
