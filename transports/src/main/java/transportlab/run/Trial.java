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

    private final Transport transport;
    private final int repetition;
    private final Plan plan;
    private final TrialSettings settings;
    private final LocalSite site;
    private final StopSignal stop;
    private final Consumer<Phase> progress;
    private final Phases phases = new Phases(System.nanoTime());
    private Long memoryPerClient;

    /**
     * @param site a fresh one
     * @param progress is told when a phase begins, on the calling thread
     */
    public Trial(
            Transport transport,
            int repetition,
            Plan plan,
            TrialSettings settings,
            LocalSite site,
            StopSignal stop,
            Consumer<Phase> progress) {
        this.transport = transport;
        this.repetition = repetition;
        this.plan = plan;
        this.settings = settings;
        this.site = site;
        this.stop = stop;
        this.progress = progress;
    }

    /**
     * @throws TrialException where the server does not start or clients do not get ready
     */
    public TrialOutcome run() throws TrialException {
        boolean weigh = plan.clients() >= Memory.LEAST_CLIENTS;
        long before = weigh ? Memory.usedAfterCollection() : 0;
        Endpoints server = startSite();
        LocalFleet fleet = new LocalFleet(transport, plan, settings, server, site::cut);
        try (ProcessWatch watch = new ProcessWatch()) {
            boolean whole = runPhases(fleet, watch, weigh, before);
            FleetReport clients = end(fleet, whole);
            ServerReport report = site.stop();
            Assembly assembly = new Assembly(transport.info().id(), repetition, plan, settings, phases);
            Measurement measurement = assembly.measurement(server.ports(), clients, report, watch, memoryPerClient);
            return new TrialOutcome(measurement, clients.trace(), !whole);
        } catch (TrialException e) {
            fleet.finish(Duration.ZERO);
            site.stop();
            throw e;
        }
    }

    private Endpoints startSite() throws TrialException {
        try {
            return site.start(settings, plan, transport.info().id());
        } catch (Exception e) {
            throw new TrialException(e.getMessage() == null ? e.toString() : e.getMessage(), e);
        }
    }

    /** @return false if it was stopped on the way */
    private boolean runPhases(LocalFleet fleet, ProcessWatch watch, boolean weigh, long before) throws TrialException {
        progress.accept(Phase.SETUP);
        int ready = fleet.open(OPEN_LIMIT, stop);
        if (stop.isStopped()) {
            return false;
        }
        if (ready < fleet.early()) {
            throw new TrialException(
                    ready + " of " + fleet.early() + " clients were ready within " + OPEN_LIMIT.toSeconds() + " s");
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

    private boolean measured(LocalFleet fleet, ProcessWatch watch) {
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

    private boolean drained(LocalFleet fleet, ProcessWatch watch) {
        watch.end();
        fleet.drain(settings.drain(), stop);
        return !stop.isStopped();
    }

    /** Clients are told first, so that none asks again; then the topics end, which answers what is held. */
    private FleetReport end(LocalFleet fleet, boolean whole) {
        if (!whole) {
            return fleet.finish(Duration.ZERO);
        }
        begin(fleet, Phase.CLOSE, System.nanoTime());
        progress.accept(Phase.CLOSE);
        return fleet.finish(CLOSE_LIMIT);
    }

    private void begin(LocalFleet fleet, Phase phase, long atNanos) {
        phases.begin(phase, atNanos);
        fleet.phase(phase, atNanos);
        site.phase(phase, atNanos);
    }
}
