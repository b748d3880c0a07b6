package transportlab.wire.ledger;

import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;
import transportlab.wire.Direction;
import transportlab.wire.Kind;

/**
 * What passed the wire in one stretch of time. Tallies add up.
 *
 * @param up bytes to the server, by {@link Kind#ordinal()}
 * @param down bytes to the client, by {@link Kind#ordinal()}
 * @param counts by {@link Count#ordinal()}
 * @param status responses by status code
 * @param framesUp WebSocket frames by opcode
 * @param framesDown WebSocket frames by opcode
 */
public record Tally(
        long[] up,
        long[] down,
        long[] counts,
        Map<Integer, Long> status,
        Map<Integer, Long> framesUp,
        Map<Integer, Long> framesDown)
        implements Serializable {

    /** What is counted beside bytes. */
    public enum Count {
        RECEIVE,
        SEND,
        COMPLETED,
        EMPTY,
        FAILED,
        OPENED,
        CLOSED,
        UPDATES,
        ESTIMATE_UP,
        ESTIMATE_DOWN
    }

    public Tally() {
        this(
                new long[Kind.COUNT],
                new long[Kind.COUNT],
                new long[Count.values().length],
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>());
    }

    public void add(Count what, long n) {
        counts[what.ordinal()] += n;
    }

    public long get(Count what) {
        return counts[what.ordinal()];
    }

    public long started() {
        return get(Count.RECEIVE) + get(Count.SEND);
    }

    public long[] bytes(Direction direction) {
        return direction == Direction.UP ? up : down;
    }

    public Map<Integer, Long> frames(Direction direction) {
        return direction == Direction.UP ? framesUp : framesDown;
    }

    public long total(Direction direction) {
        long sum = 0;
        for (long n : bytes(direction)) {
            sum += n;
        }
        return sum;
    }

    public void add(Tally more) {
        add(up, more.up);
        add(down, more.down);
        add(counts, more.counts);
        more.status.forEach((key, n) -> status.merge(key, n, Long::sum));
        more.framesUp.forEach((key, n) -> framesUp.merge(key, n, Long::sum));
        more.framesDown.forEach((key, n) -> framesDown.merge(key, n, Long::sum));
    }

    private static void add(long[] to, long[] more) {
        for (int i = 0; i < to.length; i++) {
            to[i] += more[i];
        }
    }
}
