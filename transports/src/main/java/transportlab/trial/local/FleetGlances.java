package transportlab.trial.local;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import transportlab.account.LoopTotals;
import transportlab.client.Net;
import transportlab.trial.Glance;
import transportlab.wire.Direction;
import transportlab.wire.Kind;
import transportlab.wire.Phase;
import transportlab.wire.Phases;
import transportlab.wire.ledger.Tally;
import transportlab.wire.trace.Trace;

/**
 * Takes glances at a fleet while it works. A glance has sums, which are added up on the event loops themselves, and
 * what the first client did since the previous glance.
 */
final class FleetGlances {
    private final Net net;
    private final Phases phases;
    private final LoopTotals[] totals;
    private final Trace trace;
    private final long due;
    private final Supplier<Glance.Cut> cut;
    private int seen;

    FleetGlances(
            transportlab.workload.Plan plan,
            Net net,
            Phases phases,
            LoopTotals[] totals,
            Trace trace,
            Supplier<Glance.Cut> cut) {
        this.net = net;
        this.phases = phases;
        this.totals = totals;
        this.trace = trace;
        this.due = plan.measuredDeliveries();
        this.cut = cut;
    }

    Glance glance() {
        Tally tally = net.tally(Phase.SETUP, Phase.MEASURED);
        long[] delivered = new long[1];
        List<Trace.Event> events = new ArrayList<>();
        for (int loop = 0; loop < totals.length; loop++) {
            LoopTotals of = totals[loop];
            boolean first = loop == 0;
            net.onLoop(loop, () -> {
                delivered[0] += of.delivered[Phase.MEASURED.ordinal()];
                if (first) {
                    events.addAll(trace.eventsFrom(seen));
                }
            });
        }
        seen += events.size();
        long bytes = tally.total(Direction.UP) + tally.total(Direction.DOWN);
        return new Glance(tally.started(), bytes, delivered[0], due, ticks(events), cut.get());
    }

    private List<Glance.Tick> ticks(List<Trace.Event> events) {
        long measured = phases.start(Phase.MEASURED);
        return events.stream()
                .filter(event -> event.what() == Trace.What.BYTES)
                .map(event -> new Glance.Tick(
                        (trace.zeroNanos() + event.atMicros() * 1000 - measured) / 1e6,
                        event.direction(),
                        event.runs().stream().anyMatch(run -> run.kind() == Kind.PAYLOAD)))
                .toList();
    }
}
