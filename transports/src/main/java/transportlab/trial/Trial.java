package transportlab.trial;

import java.time.Duration;
import transportlab.account.Assembly;
import transportlab.account.FleetReport;
import transportlab.account.ServerReport;
import transportlab.experiment.Refusals;
import transportlab.measure.Measurement;
import transportlab.transport.Transport;
import transportlab.trial.live.Memory;
import transportlab.trial.live.ProcessWatch;
import transportlab.wire.Phase;
import transportlab.wire.Phases;
import transportlab.workload.Plan;

/** One transport, one plan, one link, alone on a fresh server. Runs on the calling thread and leaves nothing behind. */
public final class Trial {
    private static final Duration OPEN_LIMIT = Duration.ofSeconds(20);
    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(5);
    private static final long LEAD_NANOS = 20_000_000L;
    private static final long GLANCE_NANOS = 200_000_000L;

    /** No glance so shortly before something begins. */
    private static final long QUIET_NANOS = 50_000_000L;

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
    private final CutSignal cut;
    private final TrialListener listener;
    private final Phases phases = new Phases(System.nanoTime());
    private Long memoryPerClient;
    private boolean wasCut;

    /**
     * @param site a fresh one
     * @param fleets makes the clients once the site listens
     * @param cut asks for a cut by hand
     */
    public Trial(
            Transport transport,
            int repetition,
            Plan plan,
            TrialSettings settings,
            Site site,
            Fleets fleets,
            StopSignal stop,
            CutSignal cut,
            TrialListener listener) {
        this.transport = transport;
        this.repetition = repetition;
        this.plan = plan;
        this.settings = settings;
        this.site = site;
        this.fleets = fleets;
        this.stop = stop;
        this.cut = cut;
        this.listener = listener;
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

    /**
     * Clients open a hundred at a time, each within a few round trips. Where all that could work is refused, there is
     * nothing to hope for: as long as one client would try.
     */
    private Duration openLimit() {
        if (Refusals.leaveNothing(settings.refuse(), transport)) {
            int silences = Refusals.silences(settings.refuse(), transport);
            return settings.patience().multipliedBy(transport.candidates().isEmpty() ? 1 : silences + 1);
        }
        int rounds = plan.clients() / 100 + 1;
        Duration trying = settings.patience()
                .multipliedBy((long) rounds * transport.candidates().size());
        return OPEN_LIMIT.plus(roundTrips(4 * rounds)).plus(trying);
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
        cut.take();
        listener.phaseStarted(Phase.SETUP);
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
        return wait(fleet, Phase.WARMUP)
                && wait(fleet, Phase.MEASURED)
                && measured(fleet, watch)
                && wait(fleet, Phase.DRAIN)
                && drained(fleet, watch);
    }

    private boolean wait(Fleet fleet, Phase phase) {
        boolean on = waitUntil(fleet, phases.start(phase));
        if (on) {
            listener.phaseStarted(phase);
        }
        return on;
    }

    /** Looks at the fleet on the way, and cuts it off when asked to. */
    private boolean waitUntil(Fleet fleet, long nanos) {
        while (nanos - System.nanoTime() > GLANCE_NANOS + QUIET_NANOS) {
            if (!stop.waitUntil(System.nanoTime() + GLANCE_NANOS)) {
                return false;
            }
            if (phases.at(System.nanoTime()) == Phase.MEASURED && cut.take()) {
                cutAll(fleet);
            }
            listener.glance(fleet.glance());
        }
        return stop.waitUntil(nanos);
    }

    private void cutAll(Fleet fleet) {
        wasCut = true;
        for (int client = 0; client < plan.clients(); client++) {
            fleet.cut(client, Cut.CLIENT_RESET);
        }
    }

    private boolean measured(Fleet fleet, ProcessWatch watch) {
        watch.begin();
        if (settings.cut() == null) {
            return true;
        }
        boolean on =
                waitUntil(fleet, phases.start(Phase.MEASURED) + settings.cut().toNanos());
        if (on) {
            cutAll(fleet);
        }
        return on;
    }

    private boolean drained(Fleet fleet, ProcessWatch watch) {
        watch.end();
        fleet.drain(wasCut ? settings.drainAfterCut() : settings.drain(), stop);
        listener.glance(fleet.glance());
        return !stop.isStopped();
    }

    /** Clients are told first, so that none asks again; then the topics end, which answers what is held. */
    private FleetReport end(Fleet fleet, boolean whole) {
        if (!whole) {
            return fleet.finish(Duration.ZERO);
        }
        begin(fleet, Phase.CLOSE, System.nanoTime());
        listener.phaseStarted(Phase.CLOSE);
        return fleet.finish(CLOSE_LIMIT.plus(roundTrips(4)));
    }

    private void begin(Fleet fleet, Phase phase, long atNanos) {
        phases.begin(phase, atNanos);
        fleet.phase(phase, atNanos);
        site.phase(phase, atNanos);
    }
}
