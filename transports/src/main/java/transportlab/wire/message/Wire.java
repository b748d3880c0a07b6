package transportlab.wire.message;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import transportlab.wire.Direction;
import transportlab.wire.Kind;
import transportlab.wire.WireListener;
import transportlab.wire.dissect.BodyDissectors;
import transportlab.wire.dissect.ConnectionDissector;
import transportlab.wire.dissect.Dissection;
import transportlab.wire.dissect.PlainDissection;
import transportlab.wire.trace.Trace;

/** Both directions of one connection, dissected once more. */
final class Wire {
    final Side up;
    final Side down;
    final boolean isHttp;

    private Wire(Side up, Side down, boolean isHttp) {
        this.up = up;
        this.down = down;
        this.isHttp = isHttp;
    }

    /**
     * @param events of one connection, in their order; what follows bytes that were not kept is left out
     */
    static Wire of(List<Trace.Event> events, BodyDissectors technique) {
        List<Trace.Event> kept = kept(events);
        boolean isHttp =
                kept.stream().flatMap(event -> event.runs().stream()).anyMatch(run -> run.kind() == Kind.HEADERS);
        Wire wire = new Wire(new Side(Direction.UP, kept), new Side(Direction.DOWN, kept), isHttp);
        wire.dissect(kept, technique);
        return wire;
    }

    private static List<Trace.Event> kept(List<Trace.Event> events) {
        List<Trace.Event> kept = new ArrayList<>(events.size());
        for (Trace.Event event : events) {
            if (event.what() == Trace.What.BYTES) {
                if (event.data() == null) {
                    return kept;
                }
                kept.add(event);
            }
        }
        return kept;
    }

    private void dissect(List<Trace.Event> events, BodyDissectors technique) {
        Kinds kinds = new Kinds();
        Dissection dissection =
                isHttp ? new ConnectionDissector(technique, kinds) : new PlainDissection(technique, kinds);
        events.forEach(event -> dissection.bytes(event.direction(), 0, ByteBuffer.wrap(event.data())));
        dissection.closed(0);
    }

    Side side(Direction direction) {
        return direction == Direction.UP ? up : down;
    }

    private final class Kinds implements WireListener {
        @Override
        public void kind(Direction direction, Kind kind, int bytes) {
            side(direction).kind(kind, bytes);
        }
    }
}
