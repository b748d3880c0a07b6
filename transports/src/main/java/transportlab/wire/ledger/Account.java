package transportlab.wire.ledger;

import java.util.ArrayList;
import java.util.List;
import transportlab.wire.Direction;
import transportlab.wire.Ending;
import transportlab.wire.Kind;
import transportlab.wire.Phase;
import transportlab.wire.Phases;
import transportlab.wire.Purpose;
import transportlab.wire.WireListener;
import transportlab.wire.ledger.Tally.Count;

/** One connection's entries in the tallies of a ledger. */
class Account implements WireListener {
    private final Phases phases;
    private final OpenConnections open;
    private final LedgerReport report;
    private final Apart apart;
    private final Segments segments = new Segments();
    private final long[] total = new long[2];
    private List<Tally> now = List.of();
    private Phase phase = Phase.SETUP;
    private boolean counted;

    /**
     * @param apart a separate tally, in which the connection is counted too; null for none
     */
    Account(Phases phases, OpenConnections open, LedgerReport report, Apart apart) {
        this.phases = phases;
        this.open = open;
        this.report = report;
        this.apart = apart;
    }

    /** Bytes pass, whose kinds follow. A connection counts from its first byte on. */
    final void passing(Direction direction, long atNanos, int bytes) {
        at(atNanos);
        if (!counted) {
            counted = true;
            open.opened(phase);
            count(Count.OPENED, 1);
        }
        total[direction.ordinal()] += bytes;
        segments.add(direction, bytes, now);
    }

    /** The connection ends; the last kinds follow. */
    final void ending(long atNanos) {
        at(atNanos);
    }

    /** The connection is over. */
    final void ended(Ending ending) {
        if (counted) {
            open.closed(phase);
            count(Count.CLOSED, 1);
            if (ending == Ending.RESET) {
                report.inexact().add(total[0], total[1]);
            }
        }
    }

    /**
     * Selects the tallies of this moment: that of the phase, that of the second while measuring, and the separate one
     * if it is open.
     */
    private void at(long nanos) {
        phase = phases.at(nanos);
        now = tallies(nanos);
    }

    private List<Tally> tallies(long nanos) {
        List<Tally> tallies = new ArrayList<>(3);
        tallies.add(report.phases().get(phases.at(nanos)));
        Tally separate = apart == null ? null : apart.openTally();
        if (separate != null) {
            tallies.add(separate);
        }
        int second = phases.measuredSecond(nanos);
        if (second >= 0) {
            tallies.add(report.second(second));
        }
        return tallies;
    }

    private void count(Count what, long n) {
        for (Tally tally : now) {
            tally.add(what, n);
        }
    }

    @Override
    public void kind(Direction direction, Kind kind, int bytes) {
        for (Tally tally : now) {
            tally.bytes(direction)[kind.ordinal()] += bytes;
        }
    }

    @Override
    public void requestStarted(Purpose purpose, long firstByteNanos) {
        for (Tally tally : tallies(firstByteNanos)) {
            tally.add(purpose.receives() ? Count.RECEIVE : Count.SEND, 1);
        }
    }

    @Override
    public final void responseCompleted(int status, boolean empty) {
        count(Count.COMPLETED, 1);
        count(Count.EMPTY, empty ? 1 : 0);
        now.forEach(tally -> tally.status().merge(status, 1L, Long::sum));
    }

    @Override
    public final void requestFailed() {
        count(Count.FAILED, 1);
    }

    @Override
    public final void frameStarted(Direction direction, int opcode) {
        now.forEach(tally -> tally.frames(direction).merge(opcode, 1L, Long::sum));
    }

    @Override
    public void updateSeen() {
        count(Count.UPDATES, 1);
    }
}
