package transportlab.wire.ledger;

import java.nio.ByteBuffer;
import java.util.function.Function;
import transportlab.io.ConnId;
import transportlab.wire.Direction;
import transportlab.wire.Ending;
import transportlab.wire.Kind;
import transportlab.wire.Phases;
import transportlab.wire.Vantage;
import transportlab.wire.WireListener;
import transportlab.wire.WireTap;
import transportlab.wire.dissect.Dissection;
import transportlab.wire.trace.Trace;

/** Counts one connection by its bytes, which it also shows to a trace. */
final class ByteTap extends Account implements WireTap {
    private final Dissection dissection;
    private final Trace trace;
    private ConnId id;

    /**
     * @param trace null for none
     */
    ByteTap(
            Phases phases,
            OpenConnections open,
            LedgerReport report,
            Apart apart,
            Trace trace,
            Function<WireListener, Dissection> reader) {
        super(phases, open, report, apart);
        this.trace = trace;
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
        passing(direction, atNanos, some.remaining());
        if (trace != null) {
            trace.bytes(id, direction, atNanos, some.duplicate());
        }
        dissection.bytes(direction, atNanos, some);
    }

    @Override
    public void kind(Direction direction, Kind kind, int bytes) {
        super.kind(direction, kind, bytes);
        if (trace != null) {
            trace.kind(kind, bytes);
        }
    }

    @Override
    public void closed(Ending ending, long atNanos) {
        ending(atNanos);
        dissection.closed(atNanos);
        ended(ending);
        if (trace != null) {
            trace.closed(id, ending, atNanos);
        }
    }
}
