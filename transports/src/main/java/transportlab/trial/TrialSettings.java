package transportlab.trial;

import java.time.Duration;
import transportlab.client.PollClock;
import transportlab.client.Waits;
import transportlab.experiment.Experiment;
import transportlab.path.PathRules;
import transportlab.server.ResponseHeaders;
import transportlab.server.ServerSetup;
import transportlab.wire.link.Link;

/**
 * The settings of a trial other than its plan. They are the same for all transports.
 *
 * @param waits the watchdogs of the clients
 * @param clients how many share the link
 * @param atOnce how many of them open at a time
 * @param seed seed for everything that is random about the clients
 * @param tracing of how many clients, from the first on, the traces are kept; with 0, only the first one is recorded
 * @param inStep whether periodic updates and poll interval are in a ratio of small integers
 */
public record TrialSettings(
        Link link,
        Polling polling,
        Serving serving,
        Waits waits,
        Heads heads,
        Ending ending,
        int clients,
        int atOnce,
        long seed,
        int tracing,
        boolean inStep) {

    private static final int AT_ONCE = 100;
    private static final Duration LEAST_DRAIN = Duration.ofSeconds(5);
    private static final Duration MOST_DRAIN = Duration.ofMinutes(10);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration IDLE_MARGIN = Duration.ofSeconds(30);

    /** What a technique may send around an update, when each comes with an answer of its own. */
    private static final int AROUND_AN_UPDATE_BYTES = 2_000;

    /**
     * How clients poll if they poll by a clock.
     *
     * @param evenly whether their polls are spread evenly over the interval, and not by chance
     */
    public record Polling(Duration interval, PollClock.Mode clock, boolean evenly) {}

    /**
     * How the server serves.
     *
     * @param port 0 for a free one
     * @param path what stands between clients and server
     */
    public record Serving(int port, ServerSetup.Times times, ServerSetup.Limits limits, PathRules path) {}

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
        int clients = e.workload().clients();
        return new TrialSettings(
                e.link(),
                new Polling(e.pollInterval(), e.pollClock(), false),
                new Serving(
                        port,
                        new ServerSetup.Times(
                                e.hold(),
                                ServerSetup.HEARTBEAT,
                                silent.plus(IDLE_MARGIN),
                                e.waits().appHeartbeat()),
                        ServerSetup.Limits.DEFAULT,
                        e.path()),
                e.waits(),
                new Heads(e.headers(), e.cookieBytes()),
                new Ending(e.cut(), drain(e)),
                clients,
                AT_ONCE,
                e.seed() + repetition,
                1,
                e.inStep());
    }

    /**
     * How long late deliveries are waited for: at least as long as all of them need, one after the other, at the
     * bandwidth of the link, but no longer than ten minutes.
     */
    private static Duration drain(Experiment e) {
        Duration asking = e.pollInterval()
                .multipliedBy(2)
                .plus(e.link().longRoundTrip(e.workload().clients()));
        Duration passing = e.link().bandwidth().toPass((long)
                (e.workload().mostBytes(e.link().bandwidth().shared(), AROUND_AN_UPDATE_BYTES)
                        * e.link().bandwidth().turns()));
        Duration all = longest(LEAST_DRAIN, asking.plus(e.link().resending()).plus(passing));
        return all.compareTo(MOST_DRAIN) > 0 ? MOST_DRAIN : all;
    }

    /** A round trip of a small message on a bad day. */
    public Duration longRoundTrip() {
        return link.longRoundTrip(clients);
    }

    /** How long a client tries something that may not work: connecting and asking take a few round trips. */
    public Duration patience() {
        return PATIENCE.plus(longRoundTrip().multipliedBy(6)).plus(link.resending());
    }

    /**
     * How long late deliveries are waited for after a cut. What the cut interrupted may be noticed only when held
     * answers end, so this is at least one second longer than they are held.
     */
    public Duration drainAfterCut() {
        return longest(ending.drain, serving.times.hold().plusSeconds(1));
    }

    /** The settings for clients that stand for more, whose polls are spread evenly. */
    public TrialSettings pollingEvenly() {
        return new TrialSettings(
                link,
                new Polling(polling.interval, polling.clock, true),
                serving,
                waits,
                heads,
                ending,
                clients,
                atOnce,
                seed,
                tracing,
                inStep);
    }

    /** The settings with so many traces, from the first client on. */
    public TrialSettings tracing(int traces) {
        return new TrialSettings(link, polling, serving, waits, heads, ending, clients, atOnce, seed, traces, inStep);
    }

    /**
     * The settings for very many clients, or for those that stand for them: a tenth of them opens at a time. Else those
     * that opened early would have to be kept alive the longer, the more clients there are.
     */
    public TrialSettings openingInTenths() {
        return new TrialSettings(
                link,
                polling,
                serving,
                waits,
                heads,
                ending,
                clients,
                Math.max(AT_ONCE, clients / 10),
                seed,
                tracing,
                inStep);
    }

    /** The settings for a discarded run: a free port, an open path, no cut, and no wait for late deliveries. */
    public TrialSettings discarded() {
        return new TrialSettings(
                link,
                polling,
                new Serving(0, serving.times, serving.limits, PathRules.OPEN),
                waits,
                heads,
                new Ending(null, Duration.ZERO),
                clients,
                atOnce,
                seed,
                tracing,
                inStep);
    }

    private static Duration longest(Duration a, Duration b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}
