package transportlab.wire.trace;

import java.util.EnumMap;
import java.util.Map;
import transportlab.wire.Direction;
import transportlab.wire.Ending;
import transportlab.wire.Kind;

/** The ledger of one connection, which is kept even where there is no room for its events. */
public final class ConnectionSums {
    private final long id;
    private final String address;
    private final long openedNanos;
    private final long[] up = new long[Kind.COUNT];
    private final long[] down = new long[Kind.COUNT];
    final ClientEnd sent = new ClientEnd();
    final ClientEnd arrived = new ClientEnd();
    private long closedNanos;
    private Ending ending;
    private long requests;
    private long updates;

    ConnectionSums(long id, String address, long openedNanos) {
        this.id = id;
        this.address = address;
        this.openedNanos = openedNanos;
    }

    public void kind(Direction direction, Kind kind, int bytes) {
        (direction == Direction.UP ? up : down)[kind.ordinal()] += bytes;
    }

    public void request() {
        requests++;
    }

    public void update() {
        updates++;
    }

    void closed(Ending how, long nanos) {
        ending = how;
        closedNanos = nanos;
    }

    long id() {
        return id;
    }

    ClientTrace.Connection connection(long zeroNanos) {
        return new ClientTrace.Connection(
                id,
                address,
                (openedNanos - zeroNanos) / 1000,
                ending == null ? null : (closedNanos - zeroNanos) / 1000,
                ending,
                map(up),
                map(down),
                requests,
                updates);
    }

    private static Map<Kind, Long> map(long[] bytes) {
        Map<Kind, Long> map = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            if (bytes[kind.ordinal()] > 0) {
                map.put(kind, bytes[kind.ordinal()]);
            }
        }
        return map;
    }
}
