package transportlab.experiment;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import transportlab.client.PollClock;
import transportlab.server.Refusal;
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
 * @param refuse which techniques the server refuses, and how
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
        Map<String, Refusal> refuse,
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
                refuse,
                cut,
                mode);
    }

    /** One round of the same, calculated. */
    public Experiment calculatedOnce() {
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
                refuse,
                cut,
                Mode.MODEL);
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
