package transportlab.account;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import transportlab.measure.PhaseFigures;
import transportlab.wire.Direction;
import transportlab.wire.Kind;
import transportlab.wire.Phase;
import transportlab.wire.ledger.Tally;
import transportlab.wire.ledger.Tally.Count;

/** The figures of each phase, from what the ledger and the reports counted. */
record PhaseAssembly(TrialFacts trial, FleetReport clients, ServerReport server) {
    /**
     * The figures of each phase. The number of requests in flight at the start of a phase is computed from the phases
     * before it.
     */
    Map<String, PhaseFigures> figures() {
        Map<String, PhaseFigures> figures = new LinkedHashMap<>();
        long inFlight = 0;
        for (Phase phase : Phase.values()) {
            Tally tally = clients.wire().ledger().phases().get(phase);
            figures.put(phase.name().toLowerCase(Locale.ROOT), figures(phase, tally, inFlight));
            inFlight += tally.started() - tally.get(Count.COMPLETED) - tally.get(Count.FAILED);
        }
        return figures;
    }

    private PhaseFigures figures(Phase phase, Tally tally, long inFlight) {
        long start = trial.phases().start(phase);
        return new PhaseFigures(
                start == Long.MAX_VALUE ? 0 : start / 1000 + trial.epochOffsetMicros(),
                Map.of("up", kinds(tally, Direction.UP), "down", kinds(tally, Direction.DOWN)),
                new PhaseFigures.Requests(
                        tally.started(),
                        tally.get(Count.RECEIVE),
                        tally.get(Count.SEND),
                        clients.conduct().skipped().get(phase),
                        inFlight),
                new PhaseFigures.Responses(
                        tally.get(Count.COMPLETED), tally.get(Count.EMPTY), tally.get(Count.FAILED), tally.status()),
                Map.of("up", tally.framesUp(), "down", tally.framesDown()),
                new PhaseFigures.Connections(
                        tally.get(Count.OPENED),
                        tally.get(Count.CLOSED),
                        clients.wire().peaks().get(phase)),
                new PhaseFigures.Updates(
                        server.published().getOrDefault(phase, 0L),
                        clients.deliveries().byPhase().get(phase)));
    }

    /** The bytes of one direction: the total, and the bytes of each kind. */
    static Map<String, Long> kinds(Tally tally, Direction direction) {
        Map<String, Long> bytes = new LinkedHashMap<>();
        bytes.put("total", tally.total(direction));
        for (Kind kind : Kind.values()) {
            bytes.put(kind.name().toLowerCase(Locale.ROOT), tally.bytes(direction)[kind.ordinal()]);
        }
        return bytes;
    }
}
