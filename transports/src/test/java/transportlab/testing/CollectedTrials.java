package transportlab.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import transportlab.account.Collected;
import transportlab.account.DeliveryLog;
import transportlab.account.Disturbances;
import transportlab.account.FleetReport;
import transportlab.account.Load;
import transportlab.account.ServerReport;
import transportlab.account.TrialFacts;
import transportlab.account.Tries;
import transportlab.account.Upgrades;
import transportlab.io.Ports;
import transportlab.measure.CutReport;
import transportlab.measure.Latencies;
import transportlab.measure.Measurement.Spread;
import transportlab.wire.Phase;
import transportlab.wire.Phases;
import transportlab.wire.ledger.LedgerReport;
import transportlab.wire.ledger.Tally;
import transportlab.workload.Entry;
import transportlab.workload.Plan;
import transportlab.workload.Subscription;

/**
 * What was collected in a trial, made up. Two clients listen to one topic; one second of warm-up and three measured
 * ones begin 20 s after the zero of the clock. A test changes the fields that it is about.
 */
public final class CollectedTrials {
    public static final long MICRO = 1_000;
    public static final long MILLI = 1_000_000;
    public static final long SECOND = 1_000_000_000;
    public static final long WARMUP = SECOND;
    public static final long END = 4 * SECOND;

    /** When the plan's time 0 was. */
    public static final long ZERO = 20 * SECOND;

    public List<Entry> entries = new ArrayList<>(
            List.of(entry(500 * MILLI, 0), entry(SECOND, 1), entry(2 * SECOND, 2), entry(END - 1, 3), entry(END, 4)));
    public Duration oneWay = Duration.ZERO;
    public boolean inStep;
    public Duration plannedCut;
    public final Phases phases = new Phases(10 * SECOND);
    public long epochOffsetMicros;

    public final LedgerReport ledger = LedgerReport.empty();
    public final Map<Phase, Integer> peaks = byPhase(0);

    public long expected;
    public final Map<Phase, Long> delivered = byPhase(0L);
    public long distinct;
    public long duplicated;
    public long outOfOrder;
    public long payload;
    public final Map<Integer, BitSet> seen = new TreeMap<>();

    public final Latencies latencies = new Latencies();
    public long arrivedDelayNanos;
    public long decodeNanos;
    public DeliveryLog log = new DeliveryLog();

    public final Map<Phase, Long> skipped = byPhase(0L);
    public boolean usesPollClock;
    public int unfinished;
    public final Map<String, Integer> failures = new TreeMap<>();
    public final Tries tries = new Tries();
    public final Upgrades upgrades = new Upgrades();
    public CutReport cut;
    public final Latencies sendLateness = new Latencies();
    public final Latencies lag = new Latencies();
    public Double clientCpu;

    public final Map<Phase, Long> published = new EnumMap<>(Phase.class);
    public long writes;
    public long writeDelayNanos;
    public Spread lateness;
    public Double serverCpu;
    public long repeatsDropped;

    public final List<Disturbances.Pause> pauses = new ArrayList<>();
    public Double compileSeconds;
    public Double otherSeconds;
    public Double stealSeconds;
    public Long memoryPerClient;

    public CollectedTrials() {
        phases.begin(Phase.WARMUP, ZERO);
        phases.begin(Phase.MEASURED, ZERO + WARMUP);
        phases.begin(Phase.DRAIN, ZERO + END);
        phases.begin(Phase.CLOSE, ZERO + END + SECOND);
    }

    public static Entry entry(long dueNanos, int sequence) {
        return new Entry(dueNanos, 0, Entry.SERVER, sequence, "twelve bytes".getBytes(UTF_8));
    }

    /** The only place where disturbances are made up. */
    public Disturbances disturbances() {
        return new Disturbances(List.copyOf(pauses), new Load(compileSeconds, otherSeconds, stealSeconds, 2, 2));
    }

    /** A pause from and until those times of the plan. */
    public void pause(long fromNanos, long untilNanos) {
        pauses.add(new Disturbances.Pause(ZERO + fromNanos, ZERO + untilNanos));
    }

    /** A delivery to client 0, in the log and among the latencies. */
    public void delivery(long dueNanos, long latencyNanos) {
        latencies.record(latencyNanos);
        log.add(dueNanos, latencyNanos, 0);
    }

    public Tally phase(Phase phase) {
        return ledger.phases().get(phase);
    }

    public Plan plan() {
        return new Plan(
                List.of("main"),
                List.of(Subscription.throughout(0, 0), Subscription.throughout(1, 0)),
                entries,
                WARMUP,
                END);
    }

    public TrialFacts facts() {
        return new TrialFacts(
                "streaming",
                3,
                "made up",
                plan(),
                new Ports(8080, 8081, 8082),
                oneWay,
                inStep,
                plannedCut,
                phases,
                epochOffsetMicros);
    }

    public FleetReport clients() {
        return new FleetReport(
                new FleetReport.Wire(ledger, peaks, List.of(), true),
                new FleetReport.Deliveries(expected, delivered, distinct, duplicated, outOfOrder, payload, seen),
                new FleetReport.Delays(latencies, arrivedDelayNanos, decodeNanos, log),
                new FleetReport.Conduct(skipped, usesPollClock, unfinished, failures, tries, upgrades, cut),
                new FleetReport.Loops(sendLateness, lag, clientCpu));
    }

    public ServerReport server() {
        return new ServerReport(published, writes, writeDelayNanos, lateness, serverCpu, repeatsDropped);
    }

    public Collected collected() {
        return new Collected(facts(), clients(), server(), disturbances(), memoryPerClient);
    }

    private static <N> Map<Phase, N> byPhase(N value) {
        Map<Phase, N> map = new EnumMap<>(Phase.class);
        for (Phase phase : Phase.values()) {
            map.put(phase, value);
        }
        return map;
    }
}
