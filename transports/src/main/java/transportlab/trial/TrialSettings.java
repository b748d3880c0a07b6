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
 * What stands around a plan in one trial, the same for all transports.
 *
 * @param port 0 for a free one
 * @param refuse which techniques the server refuses, and how
 * @param cut when all clients are cut off, from the start of <em>measured</em>; null for never
 * @param drain how long late deliveries are waited for
 * @param inStep whether periodic updates and poll interval are in a ratio of small integers
 */
public record TrialSettings(
        Link link,
        Duration pollInterval,
        PollClock.Mode pollClock,
        Duration hold,
        Duration heartbeat,
        Duration idleTimeout,
        ServerSetup.Limits limits,
        ResponseHeaders.Set headers,
        int cookieBytes,
        int port,
        long seed,
        Map<String, Refusal> refuse,
        Duration cut,
        Duration drain,
        boolean inStep) {

    private static final Duration LEAST_DRAIN = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration IDLE_MARGIN = Duration.ofSeconds(30);

    public static TrialSettings of(Experiment e, int repetition, int port) {
        Duration silent = longest(longest(e.hold(), ServerSetup.HEARTBEAT), e.pollInterval());
        Duration drain = longest(LEAST_DRAIN, e.pollInterval().multipliedBy(2).plus(e.roundTrip()));
        return new TrialSettings(
                Link.of(e.roundTrip()),
                e.pollInterval(),
                e.pollClock(),
                e.hold(),
                ServerSetup.HEARTBEAT,
                silent.plus(IDLE_MARGIN),
                ServerSetup.Limits.DEFAULT,
                e.headers(),
                e.cookieBytes(),
                port,
                e.seed() + repetition,
                e.refuse(),
                e.cut(),
                drain,
                e.inStep());
    }

    /** How long a client tries something that may not work: connecting and asking take a few round trips. */
    public Duration patience() {
        return PATIENCE.plus(link.roundTrip().multipliedBy(6));
    }

    /** What a cut left half done is noticed when the held answers end. */
    public Duration drainAfterCut() {
        return longest(drain, hold.plusSeconds(1));
    }

    /** For a discarded second: a free port, no cut, nothing waited for. */
    public TrialSettings discarded() {
        return new TrialSettings(
                link,
                pollInterval,
                pollClock,
                hold,
                heartbeat,
                idleTimeout,
                limits,
                headers,
                cookieBytes,
                0,
                seed,
                refuse,
                null,
                Duration.ZERO,
                inStep);
    }

    private static Duration longest(Duration a, Duration b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}
