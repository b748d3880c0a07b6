package transportlab.account;

import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import transportlab.io.Ports;
import transportlab.measure.Cost;
import transportlab.measure.CutReport;
import transportlab.measure.Instrument;
import transportlab.measure.Latencies;
import transportlab.measure.Latency;
import transportlab.measure.Measurement;
import transportlab.measure.Measurement.Spread;
import transportlab.measure.Sample;
import transportlab.wire.Kind;
import transportlab.wire.Phase;
import transportlab.wire.Phases;
import transportlab.wire.ledger.LedgerReport;
import transportlab.wire.ledger.Tally;
import transportlab.wire.ledger.Tally.Count;
import transportlab.workload.Entry;
import transportlab.workload.Plan;

/**
 * Makes the measurement of a trial from everything that was collected in it. It reads neither a clock nor the machine.
 */
public final class Assembly {
    private final Collected collected;
    private final TrialFacts trial;
    private final FleetReport clients;
    private final ServerReport server;
    private final LedgerReport ledger;

    private Assembly(Collected collected) {
        this.collected = collected;
        this.trial = collected.trial();
        this.clients = collected.clients();
        this.server = collected.server();
        this.ledger = clients.wire().ledger();
    }

    public static Measurement measurement(Collected collected) {
        return new Assembly(collected).measurement();
    }

    private Measurement measurement() {
        Latencies latencies = clients.delays().latencies();
        Latency latency = latencies.report(updatesDelivered());
        Latencies undisturbed = Pauses.without(clients.delays().log(), collected.disturbances(), trial.phases());
        Latency corrected = undisturbed == null ? null : undisturbed.report(updatesDelivered());
        Measurement.Updates updates = updates();
        return new Measurement(
                subject(),
                updates,
                traffic(),
                new Measurement.Delay(
                        latency, latency == null ? null : latencies.encoded(), age(updates.delivered()), samples()),
                Series.of(ledger.seconds(), clients.delays().log(), trial.plan().warmupNanos()),
                new Measurement.Changes(clients.attempts(), clients.upgrade(), micros(trial.opening())),
                circumstances(corrected),
                Notes.of(collected, lateness(), latency, corrected),
                null);
    }

    private static Long micros(Duration time) {
        return time == null ? null : Long.valueOf(time.toNanos() / 1000);
    }

    private Measurement.Circumstances circumstances(Latency corrected) {
        Cost cost = new Cost(server.cpuSeconds(), clients.loops().cpuSeconds(), collected.memoryPerClient());
        if (trial.path() == null) {
            return new Measurement.Circumstances(cost, instrument(corrected), cut());
        }
        PathAssembly path =
                new PathAssembly(trial.path(), clients.conduct().passages(), server.path(), server.writes());
        return new Measurement.Circumstances(
                cost, instrument(corrected), cut(), path.figures(), path.outcome(), path.noticed());
    }

    private Measurement.Subject subject() {
        Ports ports = trial.ports();
        return new Measurement.Subject(
                trial.transport(),
                trial.repetition(),
                trial.mode(),
                trial.plan().sha256(),
                new Measurement.Ports(ports.http(), ports.tcp(), ports.policy()));
    }

    private Measurement.Updates updates() {
        Plan plan = trial.plan();
        FleetReport.Deliveries deliveries = clients.deliveries();
        long published = plan.entries().stream()
                .filter(entry -> plan.isMeasured(entry.dueNanos()))
                .count();
        long delivered = deliveries.byPhase().get(Phase.MEASURED);
        return new Measurement.Updates(
                published,
                deliveries.expected(),
                delivered,
                deliveries.expected() - delivered,
                deliveries.duplicated(),
                deliveries.outOfOrder());
    }

    /** The number of distinct measured updates that reached at least one client. */
    private long updatesDelivered() {
        Plan plan = trial.plan();
        List<List<Entry>> byTopic = plan.byTopic();
        long updates = 0;
        for (Map.Entry<Integer, BitSet> topic : clients.deliveries().seen().entrySet()) {
            List<Entry> entries = byTopic.get(topic.getKey());
            updates += topic.getValue().stream()
                    .filter(i -> plan.isMeasured(entries.get(i).dueNanos()))
                    .count();
        }
        return updates;
    }

    private Measurement.Traffic traffic() {
        LedgerReport.Inexact inexact = ledger.inexact();
        return new Measurement.Traffic(
                new PhaseAssembly(trial, clients, server).figures(),
                new Measurement.Inexact(inexact.connections, inexact.up, inexact.down),
                ledger.all().down()[Kind.PAYLOAD.ordinal()]
                        - clients.deliveries().payload(),
                estimate());
    }

    private Measurement.UpDown estimate() {
        Tally both = new Tally();
        both.add(ledger.phases().get(Phase.SETUP));
        both.add(ledger.phases().get(Phase.MEASURED));
        return new Measurement.UpDown(both.get(Count.ESTIMATE_UP), both.get(Count.ESTIMATE_DOWN));
    }

    /**
     * Splits the mean delay. Returns null unless each measured update was written exactly once to each client, because
     * only then is the time of its write known.
     */
    private Measurement.Age age(long delivered) {
        FleetReport.Delays delays = clients.delays();
        if (delivered == 0 || server.writes() != delivered || delays.latencies().count() != delivered) {
            return null;
        }
        double waiting = server.writeDelayNanos() / 1000.0 / delivered;
        double arrived = delays.arrivedDelayNanos() / 1000.0 / delivered;
        return new Measurement.Age(waiting, arrived - waiting, delays.decodeNanos() / 1000.0 / delivered);
    }

    private List<Sample> samples() {
        DeliveryLog log = clients.delays().log();
        return log == null ? List.of() : Samples.of(log, trial.plan().warmupNanos(), seed());
    }

    /** The seed for the samples: the first 64 bits of the plan's hash, which depends on everything that was planned. */
    private long seed() {
        return Long.parseUnsignedLong(trial.plan().sha256().substring(0, 16), 16);
    }

    private Instrument instrument(Latency corrected) {
        Phases phases = trial.phases();
        List<Disturbances.Pause> pauses =
                collected.disturbances().pausesIn(phases.start(Phase.MEASURED), phases.start(Phase.DRAIN));
        double millis = pauses.stream()
                .mapToDouble(pause -> (pause.endNanos() - pause.startNanos()) / 1e6)
                .sum();
        Latencies lag = clients.loops().lag();
        Load load = collected.disturbances().load();
        return new Instrument(
                lateness(),
                lag.count() == 0 ? null : lag.spread(),
                pauses.size(),
                millis,
                load.compileSeconds(),
                load.otherSeconds(),
                load.stealSeconds(),
                corrected);
    }

    /**
     * How late updates were published: by the server, or by the clients if the server published nothing; null if nobody
     * published.
     */
    private Spread lateness() {
        Latencies ofClients = clients.loops().sendLateness();
        if (server.lateness() != null) {
            return server.lateness();
        }
        return ofClients.count() == 0 ? null : ofClients.spread();
    }

    private CutReport cut() {
        CutReport cut = clients.conduct().cut();
        if (cut == null) {
            return null;
        }
        long onTheWire = ledger.all().get(Count.UPDATES);
        return new CutReport(
                cut.afterMillis(),
                cut.clients(),
                cut.back(),
                cut.backMillis(),
                cut.backMillisMax(),
                Math.max(0, onTheWire - clients.deliveries().distinct()),
                server.repeatsDropped());
    }
}
