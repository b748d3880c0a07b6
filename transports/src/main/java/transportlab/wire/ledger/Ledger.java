package transportlab.wire.ledger;

import transportlab.wire.Phases;
import transportlab.wire.WireTap;
import transportlab.wire.dissect.BodyDissectors;
import transportlab.wire.dissect.ConnectionDissector;
import transportlab.wire.dissect.PlainDissection;
import transportlab.wire.trace.Trace;

/**
 * Counts the bytes of a trial by phase, direction and kind, with the requests, responses, frames and connections that a
 * dissector finds in them. A ledger is fed with bytes, or in virtual time with sizes, by one thread. The reports of several ledgers can be
 * added.
 */
public final class Ledger {
    private final Phases phases;
    private final OpenConnections open;
    private final LedgerReport report = LedgerReport.empty();

    public Ledger(Phases phases, OpenConnections open) {
        this.phases = phases;
        this.open = open;
    }

    /**
     * A tap for one connection.
     *
     * @param trace gets the same events with their bytes, or null
     */
    public WireTap tap(BodyDissectors techniques, Trace trace) {
        return tap(techniques, trace, null);
    }

    /**
     * A tap for one connection that can also be counted separately.
     *
     * @param apart the separate tally; null for none
     */
    public WireTap tap(BodyDissectors techniques, Trace trace, Apart apart) {
        return new ByteTap(
                phases, open, report, apart, trace, listener -> new ConnectionDissector(techniques, listener));
    }

    /** A tap for one connection without HTTP. */
    public WireTap plainTap(BodyDissectors technique, Trace trace, Apart apart) {
        return new ByteTap(phases, open, report, apart, trace, listener -> new PlainDissection(technique, listener));
    }

    /** A tap for one connection in virtual time, which is told sizes. */
    public SizeTap sizeTap(BodyDissectors techniques, Apart apart) {
        return new SizeTap(phases, open, report, apart, techniques);
    }

    /** The separate tally with that name, which all connections that are counted under this name share. */
    public Apart apart(String id) {
        return new Apart(report.apart(id));
    }

    /** What was counted so far; to be read when the feeding thread is quiet. */
    public LedgerReport report() {
        return report;
    }
}
