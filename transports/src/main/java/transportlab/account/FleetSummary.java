package transportlab.account;

import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import transportlab.measure.CutReport;
import transportlab.wire.Phase;

/** Makes the report of a fleet from the totals of its event loops and the reports of its clients. */
public final class FleetSummary {
    private FleetSummary() {}

    /**
     * @param sum the totals of all event loops together
     * @param measuredNanos start of <em>measured</em> on the clock of the trial
     * @param cut when a cut was planned, from the start of <em>measured</em>; null if none was planned
     * @param cpuSeconds CPU time of the clients' threads; null if unknown
     * @param unfinished number of clients that did not close in an orderly way
     */
    public static FleetReport report(
            LoopTotals sum,
            Collection<ClientReport> clients,
            FleetReport.Wire wire,
            long measuredNanos,
            Duration cut,
            Double cpuSeconds,
            int unfinished) {
        return new FleetReport(
                wire,
                new FleetReport.Deliveries(
                        clients.stream().mapToLong(ClientReport::expected).sum(),
                        byPhase(sum.delivered),
                        sum.distinct,
                        sum.duplicated,
                        sum.outOfOrder,
                        sum.payload,
                        ClientReport.seen(clients)),
                new FleetReport.Delays(
                        sum.latencies, sum.arrivedDelayNanos, sum.decodeNanos, sum.log.isWhole() ? sum.log : null),
                new FleetReport.Conduct(
                        byPhase(sum.skipped),
                        clients.stream().anyMatch(ClientReport::usesPollClock),
                        unfinished,
                        sum.failures,
                        sum.tries,
                        sum.upgrades,
                        cut(clients, measuredNanos, cut),
                        clients.stream()
                                .map(ClientReport::passage)
                                .filter(Objects::nonNull)
                                .toList()),
                new FleetReport.Loops(sum.sendLateness, sum.lag, cpuSeconds));
    }

    /**
     * Returns null if no client was cut off. How much was sent again stays 0 here, because it is known only with the
     * report of the server.
     */
    static CutReport cut(Collection<ClientReport> clients, long measuredNanos, Duration planned) {
        List<ClientReport> cut = clients.stream().filter(ClientReport::wasCut).toList();
        if (cut.isEmpty()) {
            return null;
        }
        long[] back = cut.stream()
                .filter(ClientReport::cameBack)
                .mapToLong(ClientReport::backNanos)
                .sorted()
                .toArray();
        long first = cut.stream().mapToLong(ClientReport::cutNanos).min().orElseThrow();
        double after = planned == null ? (first - measuredNanos) / 1e6 : planned.toNanos() / 1e6;
        Double median = back.length == 0 ? null : back[back.length / 2] / 1e6;
        Double slowest = back.length == 0 ? null : back[back.length - 1] / 1e6;
        return new CutReport(after, cut.size(), back.length, median, slowest, 0, 0L);
    }

    private static Map<Phase, Long> byPhase(long[] values) {
        Map<Phase, Long> map = new EnumMap<>(Phase.class);
        for (Phase phase : Phase.values()) {
            map.put(phase, values[phase.ordinal()]);
        }
        return map;
    }
}
