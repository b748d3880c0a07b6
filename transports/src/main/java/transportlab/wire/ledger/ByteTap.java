package transportlab.wire.ledger;

import java.nio.ByteBuffer;
import java.util.function.Function;
import transportlab.io.ConnId;
import transportlab.wire.Direction;
import transportlab.wire.Ending;
import transportlab.wire.Kind;
import transportlab.wire.Phases;
import transportlab.wire.Purpose;
import transportlab.wire.Vantage;
import transportlab.wire.WireListener;
import transportlab.wire.WireTap;
import transportlab.wire.dissect.Dissection;
import transportlab.wire.trace.ConnectionSums;
import transportlab.wire.trace.Trace;

/** Counts one connection by its bytes, which it also shows to a trace. */
final class ByteTap extends Account implements WireTap {
    private final Dissection dissection;
    private final Trace trace;
    private ConnId id;
    private ConnectionSums sums;

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
            sums = trace.opened(id, atNanos);
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
            sums.kind(direction, kind, bytes);
        }
    }

    @Override
    public void requestStarted(Purpose purpose, long firstByteNanos) {
        super.requestStarted(purpose, firstByteNanos);
        if (trace != null) {
            sums.request();
        }
    }

    @Override
    public void updateSeen() {
        super.updateSeen();
        if (trace != null) {
            sums.update();
        }
    }

    @Override
    public void atClient(Direction direction, long atNanos, int bytes) {
        if (trace != null && sums != null) {
            trace.atClient(sums, direction, atNanos, bytes);
        }
    }

    @Override
    public void closed(Ending ending, long atNanos) {
        ending(atNanos);
        dissection.closed(atNanos);
        ended(ending);
        if (trace != null) {
            trace.closed(sums, ending, atNanos);
        }
    }
}
