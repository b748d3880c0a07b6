package transportlab.account;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import transportlab.io.Ports;
import transportlab.measure.Latencies;
import transportlab.measure.Measurement;
import transportlab.trial.TrialSettings;
import transportlab.trial.live.ProcessWatch;
import transportlab.wire.Direction;
import transportlab.wire.Kind;
import transportlab.wire.Phase;
import transportlab.wire.Phases;
import transportlab.wire.ledger.LedgerReport;
import transportlab.wire.ledger.Tally;
import transportlab.wire.ledger.Tally.Count;
import transportlab.workload.Entry;
import transportlab.workload.Plan;

/** Puts what a site and a fleet report together into one measurement. */
public final class Assembly {
    private static final int INITIAL_WINDOW = 14_600;
    private static final long LATE_MICROS = 10_000;

    private final String transport;
    private final int repetition;
    private final Plan plan;
    private final TrialSettings settings;
    private final Phases phases;

    public Assembly(String transport, int repetition, Plan plan, TrialSettings settings, Phases phases) {
        this.transport = transport;
        this.repetition = repetition;
        this.plan = plan;
        this.settings = settings;
        this.phases = phases;
    }

    public Measurement measurement(
            Ports ports, FleetReport clients, ServerReport server, ProcessWatch watch, Long memoryPerClient) {
        LedgerReport ledger = clients.ledger();
        Measurement.Updates updates = updates(clients);
        Measurement.Latency latency = clients.latencies().report(updatesDelivered(clients));
        Measurement.Latency corrected = withoutPauses(clients, watch);
        return new Measurement(
                transport,
                repetition,
                "live",
                plan.sha256(),
                new Measurement.Ports(ports.http(), ports.tcp(), ports.policy()),
                updates,
                new PhaseAssembly(phases, clients, server).figures(),
                new Measurement.Inexact(ledger.inexact().connections, ledger.inexact().up, ledger.inexact().down),
                ledger.all().down()[Kind.PAYLOAD.ordinal()] - clients.deliveredPayload(),
                estimate(ledger),
                latency,
                latency == null ? null : clients.latencies().encoded(),
                age(clients, server, updates),
                clients.log() == null ? List.of() : Samples.of(clients.log(), plan.warmupNanos()),
                series(clients),
                clients.attempts(),
                clients.upgrade(),
                new Measurement.Cost(server.cpuSeconds(), clients.cpuSeconds(), memoryPerClient),
                instrument(clients, server, watch, corrected),
                cut(clients, server),
                notes(clients, lateness(clients, server), latency, corrected),
                null);
    }

    private Measurement.Updates updates(FleetReport clients) {
        long published = plan.entries().stream()
                .filter(entry -> plan.isMeasured(entry.dueNanos()))
                .count();
        long delivered = clients.delivered().get(Phase.MEASURED);
        return new Measurement.Updates(
                published,
                clients.expected(),
                delivered,
                clients.expected() - delivered,
                clients.duplicated(),
                clients.outOfOrder());
    }

    /** How many different measured updates arrived anywhere. */
    private long updatesDelivered(FleetReport clients) {
        List<List<Entry>> byTopic = plan.byTopic();
        long updates = 0;
        for (Map.Entry<Integer, BitSet> topic : clients.seen().entrySet()) {
            List<Entry> entries = byTopic.get(topic.getKey());
            updates += topic.getValue().stream()
                    .filter(i -> plan.isMeasured(entries.get(i).dueNanos()))
                    .count();
        }
        return updates;
    }

    private static Measurement.UpDown estimate(LedgerReport ledger) {
        Tally both = new Tally();
        both.add(ledger.phases().get(Phase.SETUP));
        both.add(ledger.phases().get(Phase.MEASURED));
        return new Measurement.UpDown(both.get(Count.ESTIMATE_UP), both.get(Count.ESTIMATE_DOWN));
    }

    /** Only where each measured update was written exactly once to each client is the time of its write known. */
    private static Measurement.Age age(FleetReport clients, ServerReport server, Measurement.Updates updates) {
        long n = updates.delivered();
        if (n == 0 || server.writes() != n || clients.latencies().count() != n) {
            return null;
        }
        double waiting = server.writeDelayNanos() / 1000.0 / n;
        double arrived = clients.arrivedDelayNanos() / 1000.0 / n;
        return new Measurement.Age(waiting, arrived - waiting, clients.decodeNanos() / 1000.0 / n);
    }

    private List<Measurement.Second> series(FleetReport clients) {
        long[] deliveries = new long[clients.ledger().seconds().size()];
        if (clients.log() != null) {
            for (int i = 0; i < clients.log().size(); i++) {
                long at = clients.log().dueMicros(i) + clients.log().latencyMicros(i);
                long second = (at - plan.warmupNanos() / 1000) / 1_000_000;
                if (second >= 0 && second < deliveries.length) {
                    deliveries[(int) second]++;
                }
            }
        }
        List<Measurement.Second> series = new ArrayList<>();
        for (Tally tally : clients.ledger().seconds()) {
            series.add(new Measurement.Second(
                    tally.get(Count.RECEIVE),
                    tally.get(Count.SEND),
                    tally.get(Count.COMPLETED),
                    PhaseAssembly.kinds(tally, Direction.UP),
                    PhaseAssembly.kinds(tally, Direction.DOWN),
                    clients.log() == null ? null : deliveries[series.size()]));
        }
        return series;
    }

    private Measurement.Latency withoutPauses(FleetReport clients, ProcessWatch watch) {
        List<ProcessWatch.Pause> pauses = watch.pauses(phases.start(Phase.MEASURED), Long.MAX_VALUE);
        if (pauses.isEmpty() || clients.log() == null) {
            return null;
        }
        long zero = phases.start(Phase.WARMUP);
        Latencies corrected = new Latencies();
        for (int i = 0; i < clients.log().size(); i++) {
            long due = zero + clients.log().dueMicros(i) * 1000;
            long handed = due + clients.log().latencyMicros(i) * 1000L;
            long overlap = 0;
            for (ProcessWatch.Pause pause : pauses) {
                overlap += Math.max(0, Math.min(handed, pause.endNanos()) - Math.max(due, pause.startNanos()));
            }
            corrected.record(handed - due - overlap);
        }
        return corrected.report(updatesDelivered(clients));
    }

    private Measurement.Instrument instrument(
            FleetReport clients, ServerReport server, ProcessWatch watch, Measurement.Latency corrected) {
        List<ProcessWatch.Pause> pauses = watch.pauses(phases.start(Phase.MEASURED), phases.start(Phase.DRAIN));
        double millis = pauses.stream()
                .mapToDouble(pause -> (pause.endNanos() - pause.startNanos()) / 1e6)
                .sum();
        return new Measurement.Instrument(
                lateness(clients, server),
                clients.loopLag().count() == 0 ? null : clients.loopLag().spread(),
                pauses.size(),
                millis,
                watch.otherSeconds(),
                watch.stealSeconds(),
                corrected);
    }

    /** Of the server's publisher, or of the clients where they publish. */
    private static Measurement.Spread lateness(FleetReport clients, ServerReport server) {
        if (server.lateness() != null) {
            return server.lateness();
        }
        return clients.sendLateness().count() == 0
                ? null
                : clients.sendLateness().spread();
    }

    private static Measurement.CutReport cut(FleetReport clients, ServerReport server) {
        Measurement.CutReport cut = clients.cut();
        if (cut == null) {
            return null;
        }
        long onTheWire = clients.ledger().all().get(Count.UPDATES);
        return new Measurement.CutReport(
                cut.afterMillis(),
                cut.clients(),
                cut.back(),
                cut.backMillis(),
                cut.backMillisMax(),
                Math.max(0, onTheWire - clients.distinct()),
                server.repeatsDropped());
    }

    private List<String> notes(
            FleetReport clients,
            Measurement.Spread lateness,
            Measurement.Latency latency,
            Measurement.Latency corrected) {
        List<String> notes = new ArrayList<>();
        int largest = plan.entries().stream()
                .mapToInt(entry -> entry.payload().length)
                .max()
                .orElse(0);
        if (largest > INITIAL_WINDOW && settings.link().oneWayNanos() > 0) {
            notes.add("beyond-initial-window");
        }
        if (settings.inStep() && clients.usesPollClock()) {
            notes.add("in-step");
        }
        if (clients.unfinished() > 0) {
            notes.add("not-closed-in-order");
        }
        if (corrected != null && latency != null && movedByPauses(latency, corrected)) {
            notes.add("moved-by-pauses");
        }
        if (lateness != null && lateness.p99() > LATE_MICROS) {
            notes.add("publisher-late");
        }
        if (clients.cut() != null && settings.cut() == null) {
            notes.add(Measurement.CUT_BY_HAND);
        }
        if (clients.latencies().clamped() > 0) {
            notes.add("latency-beyond-range");
        }
        clients.failures().forEach((cause, n) -> notes.add("client-failure: " + n + " x " + cause));
        return notes;
    }

    private static boolean movedByPauses(Measurement.Latency a, Measurement.Latency b) {
        return moved(a.p50(), b.p50()) || moved(a.p90(), b.p90()) || moved(a.p95(), b.p95()) || moved(a.p99(), b.p99());
    }

    private static boolean moved(Long a, Long b) {
        return a != null && b != null && Math.abs(a - b) > 0.05 * a;
    }
}
