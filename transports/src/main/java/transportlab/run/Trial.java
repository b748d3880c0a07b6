package transportlab.run;

import java.time.Duration;
import java.util.function.Consumer;
import transportlab.measure.Measurement;
import transportlab.transport.Transport;
import transportlab.wire.Phase;
import transportlab.wire.Phases;
import transportlab.workload.Plan;

/** One transport, one plan, one link, alone on a fresh server. Runs on the calling thread and leaves nothing behind. */
public final class Trial {
    private static final Duration OPEN_LIMIT = Duration.ofSeconds(20);
    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(5);
    private static final long LEAD_NANOS = 20_000_000L;

    /** Makes the clients for a site. */
    public interface Fleets {
        Fleet create(Endpoints server);
    }

    private final Transport transport;
    private final int repetition;
    private final Plan plan;
    private final TrialSettings settings;
    private final Site site;
    private final Fleets fleets;
    private final StopSignal stop;
    private final Consumer<Phase> progress;
    private final Phases phases = new Phases(System.nanoTime());
    private Long memoryPerClient;

    /**
     * @param site a fresh one
     * @param fleets makes the clients once the site listens
     * @param progress is told when a phase begins, on the calling thread
     */
    public Trial(
            Transport transport,
            int repetition,
            Plan plan,
            TrialSettings settings,
            Site site,
            Fleets fleets,
            StopSignal stop,
            Consumer<Phase> progress) {
        this.transport = transport;
        this.repetition = repetition;
        this.plan = plan;
        this.settings = settings;
        this.site = site;
        this.fleets = fleets;
        this.stop = stop;
        this.progress = progress;
    }

    /**
     * @throws TrialException where the server does not start or clients do not get ready
     */
    public TrialOutcome run() throws TrialException {
        Endpoints server = startSite();
        Fleet fleet = fleets.create(server);
        boolean ended = false;
        try (ProcessWatch watch = new ProcessWatch()) {
            boolean whole = runPhases(fleet, watch);
            FleetReport clients = end(fleet, whole);
            ended = true;
            ServerReport report = site.stop();
            Assembly assembly = new Assembly(transport.info().id(), repetition, plan, settings, phases);
            Measurement measurement = assembly.measurement(server.ports(), clients, report, watch, memoryPerClient);
            return new TrialOutcome(measurement, clients.trace(), !whole);
        } finally {
            if (!ended) {
                fleet.finish(Duration.ZERO);
                site.stop();
            }
        }
    }

    /** Clients open a hundred at a time, each within a few round trips. */
    private Duration openLimit() {
        return OPEN_LIMIT.plus(roundTrips(4 * (plan.clients() / 100 + 1)));
    }

    private Duration roundTrips(int count) {
        return settings.link().roundTrip().multipliedBy(count);
    }

    private Endpoints startSite() throws TrialException {
        try {
            return site.start(settings, plan, transport.info().id());
        } catch (Exception e) {
            throw new TrialException(e.getMessage() == null ? e.toString() : e.getMessage(), e);
        }
    }

    /** @return false if it was stopped on the way */
    private boolean runPhases(Fleet fleet, ProcessWatch watch) throws TrialException {
        progress.accept(Phase.SETUP);
        boolean weigh = plan.clients() >= Memory.LEAST_CLIENTS;
        long before = weigh ? Memory.usedAfterCollection() : 0;
        int ready = fleet.open(openLimit(), stop);
        if (stop.isStopped()) {
            return false;
        }
        if (ready < fleet.early()) {
            String failure = fleet.commonFailure();
            throw new TrialException(ready + " of " + fleet.early() + " clients were ready within "
                    + openLimit().toSeconds() + " s" + (failure.isEmpty() ? "" : ": " + failure));
        }
        if (weigh) {
            memoryPerClient = Math.max(0, (Memory.usedAfterCollection() - before) / plan.clients());
        }
        long zero = System.nanoTime() + LEAD_NANOS;
        begin(fleet, Phase.WARMUP, zero);
        begin(fleet, Phase.MEASURED, zero + plan.warmupNanos());
        begin(fleet, Phase.DRAIN, zero + plan.endNanos());
        return wait(Phase.WARMUP)
                && wait(Phase.MEASURED)
                && measured(fleet, watch)
                && wait(Phase.DRAIN)
                && drained(fleet, watch);
    }

    private boolean wait(Phase phase) {
        boolean on = stop.waitUntil(phases.start(phase));
        if (on) {
            progress.accept(phase);
        }
        return on;
    }

    private boolean measured(Fleet fleet, ProcessWatch watch) {
        watch.begin();
        if (settings.cut() == null) {
            return true;
        }
        boolean on =
                stop.waitUntil(phases.start(Phase.MEASURED) + settings.cut().toNanos());
        for (int client = 0; on && client < plan.clients(); client++) {
            fleet.cut(client, Cut.CLIENT_RESET);
        }
        return on;
    }

    private boolean drained(Fleet fleet, ProcessWatch watch) {
        watch.end();
        fleet.drain(settings.drain(), stop);
        return !stop.isStopped();
    }

    /** Clients are told first, so that none asks again; then the topics end, which answers what is held. */
    private FleetReport end(Fleet fleet, boolean whole) {
        if (!whole) {
            return fleet.finish(Duration.ZERO);
        }
        begin(fleet, Phase.CLOSE, System.nanoTime());
        progress.accept(Phase.CLOSE);
        return fleet.finish(CLOSE_LIMIT.plus(roundTrips(4)));
    }

    private void begin(Fleet fleet, Phase phase, long atNanos) {
        phases.begin(phase, atNanos);
        fleet.phase(phase, atNanos);
        site.phase(phase, atNanos);
    }
}
