package transportlab.experiment;

import java.time.Duration;
import java.util.List;
import transportlab.client.PollClock;
import transportlab.client.Waits;
import transportlab.path.PathRules;
import transportlab.server.ResponseHeaders;
import transportlab.wire.link.Link;
import transportlab.workload.Arrivals;
import transportlab.workload.Plan;
import transportlab.workload.Planner;
import transportlab.workload.Workload;

/**
 * A comparison that anyone can run again: transports, workload, settings, repetitions and seed.
 *
 * @param name name of the preset or file that it came from
 * @param transports ids, in the order in which tables show them
 * @param cookieBytes length of a cookie on each request, 0 for none
 * @param seed repetition r uses seed + r
 * @param path what stands between clients and server, with what the refusals come to
 * @param waits the watchdogs of the clients, and how often the server writes into the silence
 * @param cut when each client's connections are cut, from the start of <em>measured</em>; null for never
 * @param mode whether it is measured, calculated, or both
 */
public record Experiment(
        String name,
        List<String> transports,
        Workload workload,
        Duration pollInterval,
        PollClock.Mode pollClock,
        Duration hold,
        ResponseHeaders.Set headers,
        int cookieBytes,
        Link link,
        int repetitions,
        long seed,
        PathRules path,
        Waits waits,
        Duration cut,
        Mode mode) {

    /** The same for other clients over another link. */
    public Experiment with(int clients, Link other) {
        return new Experiment(
                name,
                transports,
                workload.of(clients),
                pollInterval,
                pollClock,
                hold,
                headers,
                cookieBytes,
                other,
                repetitions,
                seed,
                path,
                waits,
                cut,
                mode);
    }

    /** One round of the same, calculated. */
    public Experiment calculatedOnce() {
        return once(Mode.MODEL);
    }

    /** One round of the same. */
    public Experiment once(Mode how) {
        return new Experiment(
                name,
                transports,
                workload,
                pollInterval,
                pollClock,
                hold,
                headers,
                cookieBytes,
                link,
                1,
                seed,
                path,
                waits,
                cut,
                how);
    }

    /** The same over another path. */
    public Experiment over(PathRules other) {
        return new Experiment(
                name,
                transports,
                workload,
                pollInterval,
                pollClock,
                hold,
                headers,
                cookieBytes,
                link,
                repetitions,
                seed,
                other,
                waits,
                cut,
                mode);
    }

    public Plan plan(int repetition) {
        return Planner.plan(workload, seed + repetition);
    }

    /**
     * Whether periodic updates and polls are in a ratio of small integers. Then the wait of an update depends on how
     * the two happen to be shifted against each other, and not on the technique.
     */
    public boolean inStep() {
        if (workload.arrivals() != Arrivals.PERIODIC) {
            return false;
        }
        double ratio = pollInterval.toNanos() * workload.rate() / 1e9;
        for (int p = 1; p <= 10; p++) {
            for (int q = 1; q <= 10; q++) {
                if (Math.abs(ratio - (double) p / q) < 1e-9) {
                    return true;
                }
            }
        }
        return false;
    }
}
