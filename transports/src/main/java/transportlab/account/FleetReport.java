package transportlab.account;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import transportlab.measure.CutReport;
import transportlab.measure.Latencies;
import transportlab.measure.TryCounts;
import transportlab.measure.Upgrade;
import transportlab.wire.Phase;
import transportlab.wire.ledger.LedgerReport;
import transportlab.wire.trace.ClientTrace;

/** What the clients of a fleet saw. Reports of several fleets of one trial can be added, which changes none of them. */
public record FleetReport(Wire wire, Deliveries deliveries, Delays delays, Conduct conduct, Loops loops)
        implements Serializable {

    /**
     * What passed the sockets.
     *
     * @param peaks the most connections that were open at once, by phase
     * @param traces what some of the clients did on the wire
     * @param ofAll whether all clients were recorded, so that the slowest one is among the traces
     */
    public record Wire(LedgerReport ledger, Map<Phase, Integer> peaks, List<ClientTrace> traces, boolean ofAll)
            implements Serializable {
        Wire plus(Wire more) {
            List<ClientTrace> both = new ArrayList<>(traces);
            both.addAll(more.traces);
            return new Wire(
                    ledger.plus(more.ledger),
                    sum(peaks, more.peaks, Integer::sum),
                    List.copyOf(both),
                    ofAll && more.ofAll);
        }
    }

    /**
     * Which updates arrived.
     *
     * @param expected deliveries due in <em>measured</em> while their client was subscribed and ready
     * @param byPhase distinct deliveries, by the phase in which they were due
     * @param distinct distinct deliveries in all phases
     * @param duplicated deliveries of an update that the client had already received
     * @param outOfOrder deliveries that came after a later update
     * @param payload bytes of all deliveries, duplicates included, in all phases
     * @param seen for each topic, the entries that arrived at one client or more
     */
    public record Deliveries(
            long expected,
            Map<Phase, Long> byPhase,
            long distinct,
            long duplicated,
            long outOfOrder,
            long payload,
            Map<Integer, BitSet> seen)
            implements Serializable {
        Deliveries plus(Deliveries more) {
            Map<Integer, BitSet> both = new TreeMap<>();
            for (Map<Integer, BitSet> of : List.of(seen, more.seen)) {
                of.forEach((topic, bits) ->
                        both.computeIfAbsent(topic, key -> new BitSet()).or(bits));
            }
            return new Deliveries(
                    expected + more.expected,
                    sum(byPhase, more.byPhase, Long::sum),
                    distinct + more.distinct,
                    duplicated + more.duplicated,
                    outOfOrder + more.outOfOrder,
                    payload + more.payload,
                    both);
        }
    }

    /**
     * How late the measured deliveries were.
     *
     * @param arrivedDelayNanos sum of the times from when an update was due to when it arrived
     * @param decodeNanos sum of the times from when an update arrived to when it was handed to the application
     * @param log every delivery; null if there were too many
     */
    public record Delays(Latencies latencies, long arrivedDelayNanos, long decodeNanos, DeliveryLog log)
            implements Serializable {
        Delays plus(Delays more) {
            DeliveryLog both = log == null || more.log == null ? null : log.plus(more.log);
            return new Delays(
                    latencies.plus(more.latencies),
                    arrivedDelayNanos + more.arrivedDelayNanos,
                    decodeNanos + more.decodeNanos,
                    both == null || !both.isWhole() ? null : both);
        }
    }

    /**
     * What the clients did.
     *
     * @param skipped polls that were skipped, by phase
     * @param usesPollClock whether clients poll by a clock
     * @param unfinished number of clients that did not close in an orderly way
     * @param failures what clients recovered from, and how often
     * @param tries which techniques were tried
     * @param upgrades how clients changed their technique while they ran
     * @param cut what a cut of the connections did; null if there was none
     * @param passages how each client fared over a path; empty on an open path
     */
    public record Conduct(
            Map<Phase, Long> skipped,
            boolean usesPollClock,
            int unfinished,
            Map<String, Integer> failures,
            Tries tries,
            Upgrades upgrades,
            CutReport cut,
            List<Passage> passages)
            implements Serializable {
        /** The conduct of clients on an open path. */
        public Conduct(
                Map<Phase, Long> skipped,
                boolean usesPollClock,
                int unfinished,
                Map<String, Integer> failures,
                Tries tries,
                Upgrades upgrades,
                CutReport cut) {
            this(skipped, usesPollClock, unfinished, failures, tries, upgrades, cut, List.of());
        }

        Conduct plus(Conduct more) {
            Map<String, Integer> causes = new TreeMap<>(failures);
            more.failures.forEach((cause, n) -> causes.merge(cause, n, Integer::sum));
            return new Conduct(
                    sum(skipped, more.skipped, Long::sum),
                    usesPollClock || more.usesPollClock,
                    unfinished + more.unfinished,
                    causes,
                    tries.plus(more.tries),
                    upgrades.plus(more.upgrades),
                    cut == null ? more.cut : more.cut == null ? cut : cut.plus(more.cut),
                    Stream.concat(passages.stream(), more.passages.stream()).toList());
        }
    }

    /**
     * How late the event loops were, and how much CPU time they used.
     *
     * @param sendLateness how late client messages were sent
     * @param lag how late the event loops ran tasks that were due
     * @param cpuSeconds CPU time of the clients' threads in <em>measured</em>; null if unknown
     */
    public record Loops(Latencies sendLateness, Latencies lag, Double cpuSeconds) implements Serializable {
        Loops plus(Loops more) {
            return new Loops(
                    sendLateness.plus(more.sendLateness),
                    lag.plus(more.lag),
                    cpuSeconds == null || more.cpuSeconds == null ? null : cpuSeconds + more.cpuSeconds);
        }
    }

    /** What each technique that was tried cost; empty where nobody tried several. */
    public List<TryCounts> attempts() {
        return conduct.tries.report(wire.ledger.apart());
    }

    /** How clients changed their technique while they ran; null if no client tried to. */
    Upgrade upgrade() {
        return conduct.upgrades.report(wire.ledger.apart());
    }

    /** The sum of both reports, with the trace of this one. */
    public FleetReport plus(FleetReport more) {
        return new FleetReport(
                wire.plus(more.wire),
                deliveries.plus(more.deliveries),
                delays.plus(more.delays),
                conduct.plus(more.conduct),
                loops.plus(more.loops));
    }

    private static <N> Map<Phase, N> sum(
            Map<Phase, N> a, Map<Phase, N> b, java.util.function.BinaryOperator<N> addition) {
        Map<Phase, N> sum = new EnumMap<>(a);
        b.forEach((phase, n) -> sum.merge(phase, n, addition));
        return sum;
    }
}
