package transportlab.account;

import java.io.Serializable;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import transportlab.measure.Latencies;
import transportlab.measure.Measurement;
import transportlab.measure.Measurement.CutReport;
import transportlab.wire.Phase;
import transportlab.wire.ledger.LedgerReport;
import transportlab.wire.trace.Trace;

/**
 * What the clients of a fleet saw. Reports of several fleets of one trial add up.
 *
 * @param delivered distinct deliveries by the phase in which they were due
 * @param skipped skipped polls by phase
 * @param peaks most connections at once, by phase
 * @param deliveredPayload payload bytes of all deliveries and duplicates, all phases
 * @param distinct distinct deliveries in all phases
 * @param seen by topic: which of its entries arrived at any client
 * @param arrivedDelayNanos the sum, from due to arrived, over measured deliveries
 * @param decodeNanos the sum, from arrived to handed
 * @param log each measured delivery; null where there were too many
 * @param sendLateness of client messages
 * @param loopLag of the event loops
 * @param cpuSeconds of the clients' threads in <em>measured</em>; null if unknown
 * @param cut what a cut did; null without one
 * @param unfinished clients that did not end in order
 * @param usesPollClock whether clients poll by a clock
 * @param failures what clients recovered from, and how often
 * @param tries which techniques were tried
 * @param upgrades how techniques were changed on the way
 * @param trace wire events of the first client
 */
public record FleetReport(
        LedgerReport ledger,
        Latencies latencies,
        long expected,
        Map<Phase, Long> delivered,
        long duplicated,
        long outOfOrder,
        Map<Phase, Long> skipped,
        Map<Phase, Integer> peaks,
        long deliveredPayload,
        long distinct,
        Map<Integer, BitSet> seen,
        long arrivedDelayNanos,
        long decodeNanos,
        DeliveryLog log,
        Latencies sendLateness,
        Latencies loopLag,
        Double cpuSeconds,
        CutReport cut,
        int unfinished,
        boolean usesPollClock,
        Map<String, Integer> failures,
        Tries tries,
        Upgrades upgrades,
        List<Trace.Event> trace)
        implements Serializable {

    /** What each technique that was tried cost; empty where nobody tried several. */
    public List<Measurement.Attempt> attempts() {
        return tries.report(ledger.apart());
    }

    /** How clients changed their technique on the way; null where nobody tried. */
    Measurement.Upgrade upgrade() {
        return upgrades.report(ledger.apart());
    }

    /** Adds the report of another fleet to this one, and returns both. The trace stays that of this fleet. */
    public FleetReport plus(FleetReport more) {
        ledger.add(more.ledger);
        latencies.add(more.latencies);
        sendLateness.add(more.sendLateness);
        loopLag.add(more.loopLag);
        more.seen.forEach(
                (topic, of) -> seen.computeIfAbsent(topic, key -> new BitSet()).or(of));
        tries.add(more.tries);
        upgrades.add(more.upgrades);
        more.failures.forEach((cause, n) -> failures.merge(cause, n, Integer::sum));
        if (log != null && more.log != null) {
            log.addAll(more.log);
        }
        return new FleetReport(
                ledger,
                latencies,
                expected + more.expected,
                sum(delivered, more.delivered),
                duplicated + more.duplicated,
                outOfOrder + more.outOfOrder,
                sum(skipped, more.skipped),
                sumOfPeaks(peaks, more.peaks),
                deliveredPayload + more.deliveredPayload,
                distinct + more.distinct,
                seen,
                arrivedDelayNanos + more.arrivedDelayNanos,
                decodeNanos + more.decodeNanos,
                log == null || more.log == null || !log.isWhole() ? null : log,
                sendLateness,
                loopLag,
                cpuSeconds == null || more.cpuSeconds == null ? null : cpuSeconds + more.cpuSeconds,
                cut == null ? more.cut : more.cut == null ? cut : cut.plus(more.cut),
                unfinished + more.unfinished,
                usesPollClock || more.usesPollClock,
                failures,
                tries,
                upgrades,
                trace);
    }

    private static Map<Phase, Long> sum(Map<Phase, Long> a, Map<Phase, Long> b) {
        Map<Phase, Long> sum = new EnumMap<>(a);
        b.forEach((phase, n) -> sum.merge(phase, n, Long::sum));
        return sum;
    }

    private static Map<Phase, Integer> sumOfPeaks(Map<Phase, Integer> a, Map<Phase, Integer> b) {
        Map<Phase, Integer> sum = new EnumMap<>(a);
        b.forEach((phase, n) -> sum.merge(phase, n, Integer::sum));
        return sum;
    }
}
