package transportlab.wire.ledger;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import transportlab.io.ConnId;
import transportlab.wire.Direction;
import transportlab.wire.Ending;
import transportlab.wire.Kind;
import transportlab.wire.Phase;
import transportlab.wire.Phases;
import transportlab.wire.Purpose;
import transportlab.wire.Vantage;
import transportlab.wire.WireListener;
import transportlab.wire.WireTap;
import transportlab.wire.dissect.BodyDissectors;
import transportlab.wire.dissect.ConnectionDissector;
import transportlab.wire.dissect.Dissection;
import transportlab.wire.dissect.PlainDissection;
import transportlab.wire.ledger.Tally.Count;
import transportlab.wire.trace.Trace;

/**
 * Counts the bytes of a trial by phase, direction and kind, with the requests, responses, frames and connections that a
 * dissector finds in them. A ledger is fed with nothing but bytes, by one thread. The reports of several ledgers can be
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
        return new Account(trace, apart, account -> new ConnectionDissector(techniques, account));
    }

    /** A tap for one connection without HTTP. */
    public WireTap plainTap(BodyDissectors technique, Trace trace, Apart apart) {
        return new Account(trace, apart, account -> new PlainDissection(technique, account));
    }

    /** The separate tally with that name, which all connections that are counted under this name share. */
    public Apart apart(String id) {
        return new Apart(report.apart(id));
    }

    /** What was counted so far; to be read when the feeding thread is quiet. */
    public LedgerReport report() {
        return report;
    }

    /** One connection's entries. */
    private final class Account implements WireTap, WireListener {
        private final Dissection dissection;
        private final Trace trace;
        private final Apart apart;
        private final Segments segments = new Segments();
        private final long[] total = new long[2];
        private List<Tally> now = new ArrayList<>(3);
        private Phase phase = Phase.SETUP;
        private ConnId id;
        private boolean counted;

        Account(Trace trace, Apart apart, Function<WireListener, Dissection> reader) {
            this.trace = trace;
            this.apart = apart;
            this.dissection = reader.apply(this);
        }

        @Override
        public void opened(ConnId connection, Vantage vantage, long atNanos) {
            id = connection;
            if (trace != null) {
                trace.opened(id, atNanos);
            }
        }

        @Override
        public void bytes(Direction direction, long atNanos, ByteBuffer some) {
            at(atNanos);
            if (!counted) {
                counted = true;
                open.opened(phase);
                count(Count.OPENED, 1);
            }
            total[direction.ordinal()] += some.remaining();
            segments.add(direction, some.remaining(), now);
            if (trace != null) {
                trace.bytes(id, direction, atNanos, some.duplicate());
            }
            dissection.bytes(direction, atNanos, some);
        }

        @Override
        public void closed(Ending ending, long atNanos) {
            at(atNanos);
            dissection.closed(atNanos);
            if (counted) {
                open.closed(phase);
                count(Count.CLOSED, 1);
                if (ending == Ending.RESET) {
                    report.inexact().add(total[0], total[1]);
                }
            }
            if (trace != null) {
                trace.closed(id, ending, atNanos);
            }
        }

        /**
         * Selects the tallies of this moment: that of the phase, that of the second while measuring, and the separate
         * one if it is open.
         */
        private void at(long nanos) {
            phase = phases.at(nanos);
            now = tallies(nanos);
        }

        private List<Tally> tallies(long nanos) {
            List<Tally> tallies = new ArrayList<>(3);
            tallies.add(report.phases().get(phases.at(nanos)));
            Tally open = apart == null ? null : apart.openTally();
            if (open != null) {
                tallies.add(open);
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
            if (trace != null) {
                trace.kind(kind, bytes);
            }
        }

        @Override
        public void requestStarted(Purpose purpose, long firstByteNanos) {
            for (Tally tally : tallies(firstByteNanos)) {
                tally.add(purpose.receives() ? Count.RECEIVE : Count.SEND, 1);
            }
        }

        @Override
        public void responseCompleted(int status, boolean empty) {
            count(Count.COMPLETED, 1);
            count(Count.EMPTY, empty ? 1 : 0);
            now.forEach(tally -> tally.status().merge(status, 1L, Long::sum));
        }

        @Override
        public void requestFailed() {
            count(Count.FAILED, 1);
        }

        @Override
        public void frameStarted(Direction direction, int opcode) {
            now.forEach(tally -> tally.frames(direction).merge(opcode, 1L, Long::sum));
        }

        @Override
        public void updateSeen() {
            count(Count.UPDATES, 1);
        }
    }
}
