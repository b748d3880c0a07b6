package transportlab.trial;

import java.time.Duration;
import java.util.Map;
import transportlab.client.PollClock;
import transportlab.experiment.Experiment;
import transportlab.server.Refusal;
import transportlab.server.ResponseHeaders;
import transportlab.server.ServerSetup;
import transportlab.wire.link.Link;

/**
 * The settings of a trial other than its plan. They are the same for all transports.
 *
 * @param seed seed for everything that is random about the clients
 * @param inStep whether periodic updates and poll interval are in a ratio of small integers
 */
public record TrialSettings(
        Link link, Polling polling, Serving serving, Heads heads, Ending ending, long seed, boolean inStep) {

    private static final Duration LEAST_DRAIN = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration IDLE_MARGIN = Duration.ofSeconds(30);

    /** How clients poll if they poll by a clock. */
    public record Polling(Duration interval, PollClock.Mode clock) {}

    /**
     * How the server serves.
     *
     * @param port 0 for a free one
     * @param refuse which techniques it refuses, and how
     */
    public record Serving(int port, ServerSetup.Times times, ServerSetup.Limits limits, Map<String, Refusal> refuse) {}

    /** Which header fields requests and responses carry. */
    public record Heads(ResponseHeaders.Set set, int cookieBytes) {}

    /**
     * How a trial is cut and how it ends.
     *
     * @param cut when all clients are cut off, from the start of <em>measured</em>; null for never
     * @param drain how long late deliveries are waited for
     */
    public record Ending(Duration cut, Duration drain) {}

    public static TrialSettings of(Experiment e, int repetition, int port) {
        Duration silent = longest(longest(e.hold(), ServerSetup.HEARTBEAT), e.pollInterval());
        Duration drain = longest(LEAST_DRAIN, e.pollInterval().multipliedBy(2).plus(e.roundTrip()));
        return new TrialSettings(
                Link.of(e.roundTrip()),
                new Polling(e.pollInterval(), e.pollClock()),
                new Serving(
                        port,
                        new ServerSetup.Times(e.hold(), ServerSetup.HEARTBEAT, silent.plus(IDLE_MARGIN)),
                        ServerSetup.Limits.DEFAULT,
                        e.refuse()),
                new Heads(e.headers(), e.cookieBytes()),
                new Ending(e.cut(), drain),
                e.seed() + repetition,
                e.inStep());
    }

    /** How long a client tries something that may not work: connecting and asking take a few round trips. */
    public Duration patience() {
        return PATIENCE.plus(link.roundTrip().multipliedBy(6));
    }

    /**
     * How long late deliveries are waited for after a cut. What the cut interrupted may be noticed only when held
     * answers end, so this is at least one second longer than they are held.
     */
    public Duration drainAfterCut() {
        return longest(ending.drain, serving.times.hold().plusSeconds(1));
    }

    /** The settings for a discarded run: a free port, no cut, and no wait for late deliveries. */
    public TrialSettings discarded() {
        return new TrialSettings(
                link,
                polling,
                new Serving(0, serving.times, serving.limits, serving.refuse),
                heads,
                new Ending(null, Duration.ZERO),
                seed,
                inStep);
    }

    private static Duration longest(Duration a, Duration b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}
