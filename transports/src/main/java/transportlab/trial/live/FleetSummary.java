package transportlab.trial.live;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import transportlab.account.FleetReport;
import transportlab.account.LaneTotals;
import transportlab.client.netty.NettyNet;
import transportlab.measure.Measurement.CutReport;
import transportlab.trial.TrialSettings;
import transportlab.wire.Phase;
import transportlab.wire.Phases;
import transportlab.wire.trace.Trace;

/** Makes the report of a fleet whose clients have ended. */
final class FleetSummary {
    private final TrialSettings settings;
    private final List<FleetClient> clients;
    private final NettyNet net;
    private final Phases phases;

    FleetSummary(TrialSettings settings, List<FleetClient> clients, NettyNet net, Phases phases) {
        this.settings = settings;
        this.clients = clients;
        this.net = net;
        this.phases = phases;
    }

    FleetReport report(LaneTotals sum, Double cpuSeconds, int unfinished, List<Trace.Event> trace) {
        Map<Integer, BitSet> seen = new TreeMap<>();
        long expected = 0;
        for (FleetClient client : clients) {
            expected += client.expected();
            client.markSeen(seen.computeIfAbsent(client.subscription().topic(), topic -> new BitSet()));
        }
        return new FleetReport(
                net.report(),
                sum.latencies,
                expected,
                byPhase(sum.delivered),
                sum.duplicated,
                sum.outOfOrder,
                byPhase(sum.skipped),
                peaks(),
                sum.payload,
                sum.distinct,
                seen,
                sum.arrivedDelayNanos,
                sum.decodeNanos,
                sum.log.isWhole() ? sum.log : null,
                sum.sendLateness,
                sum.lag,
                cpuSeconds,
                cutReport(),
                unfinished,
                clients.stream().anyMatch(FleetClient::usesPollClock),
                sum.failures,
                sum.tries,
                sum.upgrades,
                trace);
    }

    private CutReport cutReport() {
        List<FleetClient> cut = clients.stream().filter(FleetClient::wasCut).toList();
        if (cut.isEmpty()) {
            return null;
        }
        long[] back = cut.stream()
                .mapToLong(FleetClient::backAfterNanos)
                .filter(n -> n >= 0)
                .sorted()
                .toArray();
        long first = cut.stream().mapToLong(FleetClient::cutNanos).min().orElse(0);
        double after = settings.cut() == null
                ? (first - phases.start(Phase.MEASURED)) / 1e6
                : settings.cut().toNanos() / 1e6;
        Double median = back.length == 0 ? null : back[back.length / 2] / 1e6;
        Double slowest = back.length == 0 ? null : back[back.length - 1] / 1e6;
        return new CutReport(after, cut.size(), back.length, median, slowest, 0, 0);
    }

    private static Map<Phase, Long> byPhase(long[] values) {
        Map<Phase, Long> map = new EnumMap<>(Phase.class);
        for (Phase phase : Phase.values()) {
            map.put(phase, values[phase.ordinal()]);
        }
        return map;
    }

    private Map<Phase, Integer> peaks() {
        Map<Phase, Integer> map = new EnumMap<>(Phase.class);
        for (Phase phase : Phase.values()) {
            map.put(phase, net.openConnections().peak(phase));
        }
        return map;
    }
}
