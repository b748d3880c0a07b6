package transportlab.run;

import java.util.List;
import java.util.Map;
import transportlab.measure.Latencies;
import transportlab.measure.Measurement;
import transportlab.wire.LedgerReport;
import transportlab.wire.Phase;
import transportlab.wire.Trace;

/**
 * What the clients saw.
 *
 * @param delivered distinct deliveries by the phase in which they were due
 * @param skipped skipped polls by phase
 * @param peaks most connections at once, by phase
 * @param deliveredPayload payload bytes of all deliveries and duplicates, all phases
 * @param distinct distinct deliveries in all phases
 * @param updatesDelivered how many different measured updates were delivered
 * @param arrivedDelayNanos the sum, from due to arrived, over measured deliveries
 * @param decodeNanos the sum, from arrived to handed
 * @param log each measured delivery; null where there were too many
 * @param unfinished clients that did not end in order
 * @param usesPollClock whether clients poll by a clock
 * @param failures what clients recovered from, and how often
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
        long updatesDelivered,
        long arrivedDelayNanos,
        long decodeNanos,
        DeliveryLog log,
        Latencies sendLateness,
        Measurement.Spread loopLag,
        Double cpuSeconds,
        Measurement.CutReport cut,
        int unfinished,
        boolean usesPollClock,
        Map<String, Integer> failures,
        List<Trace.Event> trace) {}
