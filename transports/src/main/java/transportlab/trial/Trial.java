package transportlab.trial;

import java.time.Duration;
import java.util.List;
import transportlab.account.Assembly;
import transportlab.account.Collected;
import transportlab.account.FleetReport;
import transportlab.account.PathFacts;
import transportlab.account.ServerReport;
import transportlab.account.TrialFacts;
import transportlab.path.PathRules;
import transportlab.transport.Transport;
import transportlab.wire.Phase;
import transportlab.wire.Phases;
import transportlab.wire.trace.ClientTrace;
import transportlab.wire.trace.TrialTrace;
import transportlab.workload.Plan;

/**
 * Runs one transport with one plan over one link, alone on a fresh server. It runs on the calling thread and leaves
 * nothing behind.
 */
public final class Trial {
    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(5);

    /** Over a path, ends may be swallowed: a client that has not closed by then never will. */
    private static final Duration CLOSE_LIMIT_OVER_PATH = Duration.ofSeconds(2);

    /** Between the moment when all clients are ready and time 0, in addition to a round trip. */
    private static final long LEAD_NANOS = 20_000_000L;

    private static final int LEAST_WEIGHED = 500;
    private static final long GLANCE_NANOS = 200_000_000L;

    /** No glance is taken in this time before something is due to begin. */
    private static final long QUIET_NANOS = 50_000_000L;

    private final Transport transport;
    private final int repetition;
    private final Plan plan;
    private final TrialSettings settings;
    private final Stand stand;
    private final Time time;
    private final Site site;
    private final StopSignal stop;
    private final CutSignal cut;
    private final TrialListener listener;
    private final Phases phases;
    private Long memoryPerClient;
    private Duration opening;
    private boolean wasCut;
    private Warmth warmth;
    private boolean isWarm;

    /**
     * @param stand what it runs on
     * @param cut asks for a cut by hand
     */
    public Trial(
            Transport transport,
            int repetition,
            Plan plan,
            TrialSettings settings,
            Stand stand,
            StopSignal stop,
            CutSignal cut,
            TrialListener listener) {
        this.transport = transport;
        this.repetition = repetition;
        this.plan = plan;
        this.settings = settings;
        this.stand = stand;
        this.time = stand.time();
        this.site = stand.site(transport);
        this.phases = new Phases(time.nanoTime());
        this.stop = stop;
        this.cut = cut;
        this.listener = listener;
    }

    /**
     * Makes the trial end as soon as the machine is warm, without a drain and without closing its connections in an
     * orderly way.
     */
    Trial untilWarm(Warmth enough) {
        warmth = enough;
        return this;
    }

    /**
     * @throws TrialException where the server does not start or clients do not get ready
     */
    public TrialOutcome run() throws TrialException {
        Endpoints server = startSite();
        Fleet fleet = stand.fleet(transport, plan, settings, server, site);
        boolean ended = false;
        try (Watch watch = stand.watch()) {
            boolean whole = runPhases(fleet, watch);
            FleetReport clients = end(fleet, whole);
            ended = true;
            ServerReport report = site.stop();
            Collected collected = new Collected(facts(server), clients, report, watch.disturbances(), memoryPerClient);
            FleetReport.Wire wire = clients.wire();
            return new TrialOutcome(
                    Assembly.measurement(collected), trace(wire.traces(), wire.ofAll()), !whole && !isWarm);
        } catch (TrialException e) {
            ended = true;
            FleetReport clients = fleet.finish(Duration.ZERO);
            site.stop();
            throw e.after(clients.attempts());
        } finally {
            if (!ended) {
                fleet.finish(Duration.ZERO);
                site.stop();
            }
        }
    }

    private TrialTrace trace(List<ClientTrace> clients, boolean ofAll) {
        long zero = phases.start(Phase.WARMUP);
        return new TrialTrace(
                transport.info().id(),
                repetition,
                stand.mode(),
                plan.warmupNanos() / 1000,
                plan.endNanos() / 1000,
                settings.link().oneWayNanos() / 1000,
                ofAll,
                clients.stream()
                        .map(client -> client.with(site.written(), zero))
                        .toList());
    }

    private TrialFacts facts(Endpoints server) {
        return new TrialFacts(
                transport.info().id(),
                repetition,
                stand.mode(),
                plan,
                server.ports(),
                Duration.ofNanos(settings.link().oneWayNanos()),
                settings.inStep(),
                settings.ending().cut(),
                phases,
                pathFacts(),
                opening,
                stand.epochOffsetMicros());
    }

    private PathFacts pathFacts() {
        PathRules path = settings.serving().path();
        return path.isOpen()
                ? null
                : new PathFacts(
                        path.id(),
                        path.text(),
                        transport.endsOn(),
                        settings.waits().texts());
    }

    private Duration roundTrips(int count) {
        return settings.longRoundTrip().multipliedBy(count).plus(settings.link().resending());
    }

    private Endpoints startSite() throws TrialException {
        try {
            return site.start(settings, plan, transport.info().id());
        } catch (Exception e) {
            throw new TrialException(e.getMessage() == null ? e.toString() : e.getMessage(), e);
        }
    }

    /**
     * @return false if the trial was stopped, or ended early because the machine is warm
     */
    private boolean runPhases(Fleet fleet, Watch watch) throws TrialException {
        cut.take();
        listener.phaseStarted(Phase.SETUP);
        Long before = weigh(watch);
        Duration limit = OpenLimit.of(transport, plan.clients(), settings);
        int ready = fleet.open(limit, stop);
        if (stop.isStopped()) {
            return false;
        }
        opening = fleet.opening().orElse(null);
        if (ready < fleet.early() && settings.serving().path().isOpen()) {
            String failure = fleet.commonFailure();
            throw new TrialException(ready + " of " + fleet.early() + " clients were ready within " + limit.toSeconds()
                    + " s" + (failure.isEmpty() ? "" : ": " + failure));
        }
        Long after = weigh(watch);
        memoryPerClient = before == null || after == null
                ? null
                : Math.max(0, (after - before - fleet.recordedBytes()) / plan.clients());
        // longer than a round trip, so that what clients sent when they were ready does not arrive at time 0
        long zero = time.nanoTime() + LEAD_NANOS + settings.longRoundTrip().toNanos();
        begin(fleet, Phase.WARMUP, zero);
        begin(fleet, Phase.MEASURED, zero + plan.warmupNanos());
        begin(fleet, Phase.DRAIN, zero + plan.endNanos());
        return wait(fleet, watch, Phase.WARMUP)
                && wait(fleet, watch, Phase.MEASURED)
                && measured(fleet, watch)
                && wait(fleet, watch, Phase.DRAIN)
                && drained(fleet, watch);
    }

    /** The memory in use; null with few clients, because what each of them takes would be lost in the noise. */
    private Long weigh(Watch watch) {
        return plan.clients() < LEAST_WEIGHED ? null : watch.usedMemory();
    }

    private boolean wait(Fleet fleet, Watch watch, Phase phase) {
        boolean on = waitUntil(fleet, watch, phases.start(phase));
        if (on) {
            listener.phaseStarted(phase);
        }
        return on;
    }

    /**
     * Waits until that time. Meanwhile it takes glances at the fleet, and cuts off the clients if it is asked to.
     *
     * @return false if the trial ends before that time
     */
    private boolean waitUntil(Fleet fleet, Watch watch, long nanos) {
        while (nanos - time.nanoTime() > GLANCE_NANOS + QUIET_NANOS) {
            if (!time.waitUntil(time.nanoTime() + GLANCE_NANOS, stop)) {
                return false;
            }
            if (phases.at(time.nanoTime()) == Phase.MEASURED && cut.take()) {
                cutAll(fleet);
            }
            listener.glance(fleet.glance());
            if (isWarmNow(watch)) {
                return false;
            }
        }
        return time.waitUntil(nanos, stop);
    }

    private boolean isWarmNow(Watch watch) {
        long elapsed = (time.nanoTime() - phases.start(Phase.WARMUP)) / 1_000_000;
        isWarm = warmth != null && warmth.isEnough(elapsed, watch.compiledMillis());
        return isWarm;
    }

    private void cutAll(Fleet fleet) {
        wasCut = true;
        for (int client = 0; client < plan.clients(); client++) {
            fleet.cut(client, Cut.CLIENT_RESET);
        }
    }

    private boolean measured(Fleet fleet, Watch watch) {
        watch.begin();
        if (settings.ending().cut() == null) {
            return true;
        }
        boolean on = waitUntil(
                fleet,
                watch,
                phases.start(Phase.MEASURED) + settings.ending().cut().toNanos());
        if (on) {
            cutAll(fleet);
        }
        return on;
    }

    private boolean drained(Fleet fleet, Watch watch) {
        watch.end();
        fleet.drain(wasCut ? settings.drainAfterCut() : settings.ending().drain(), stop);
        listener.glance(fleet.glance());
        return !stop.isStopped();
    }

    /**
     * Tells the clients first, so that none of them asks again, and then ends the topics, which answers the requests
     * that are held.
     */
    private FleetReport end(Fleet fleet, boolean whole) {
        if (whole || isWarm) {
            listener.phaseStarted(Phase.CLOSE);
        }
        if (!whole) {
            return fleet.finish(Duration.ZERO);
        }
        begin(fleet, Phase.CLOSE, time.nanoTime());
        Duration limit = settings.serving().path().isOpen() ? CLOSE_LIMIT : CLOSE_LIMIT_OVER_PATH;
        return fleet.finish(limit.plus(roundTrips(4)));
    }

    private void begin(Fleet fleet, Phase phase, long atNanos) {
        phases.begin(phase, atNanos);
        fleet.phase(phase, atNanos);
        site.phase(phase, atNanos);
    }
}
