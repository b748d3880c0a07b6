package transportlab.wire.dissect;

import java.nio.ByteBuffer;
import transportlab.wire.Direction;
import transportlab.wire.Kind;
import transportlab.wire.WireListener;

/** A connection without HTTP: each direction is one body from its first byte to its last. */
public final class PlainDissection implements Dissection {
    private final Dissector up;
    private final Dissector down;
    private final WireListener listener;

    public PlainDissection(BodyDissectors technique, WireListener listener) {
        this.up = technique.plain(Direction.UP);
        this.down = technique.plain(Direction.DOWN);
        this.listener = listener;
    }

    @Override
    public void bytes(Direction direction, long atNanos, ByteBuffer some) {
        (direction == Direction.UP ? up : down).bytes(some, sink(direction));
    }

    @Override
    public void closed(long atNanos) {
        up.end(sink(Direction.UP));
        down.end(sink(Direction.DOWN));
    }

    private KindSink sink(Direction direction) {
        return new KindSink() {
            @Override
            public void kind(Kind kind, int bytes) {
                listener.kind(direction, kind, bytes);
            }

            @Override
            public void update() {
                if (direction == Direction.DOWN) {
                    listener.updateSeen();
                }
            }
        };
    }
}
