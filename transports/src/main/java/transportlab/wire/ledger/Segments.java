package transportlab.wire.ledger;

import java.util.List;
import transportlab.wire.Direction;
import transportlab.wire.ledger.Tally.Count;

/**
 * Estimates what TCP and IP add to the bytes of one connection. It counts 52 bytes (IPv4 20, TCP with time stamps 32)
 * for each data segment of up to 1,448 bytes, for one acknowledgement per two segments and per change of direction, and
 * for the seven segments that open and close the connection.
 */
final class Segments {
    private static final int OVERHEAD = 52;
    private static final int SEGMENT = 1448;
    private static final int UP_TO_OPEN_AND_CLOSE = 4;
    private static final int DOWN_TO_OPEN_AND_CLOSE = 3;

    private Direction last;
    private long unacknowledged;

    void add(Direction direction, int bytes, List<Tally> tallies) {
        if (last == null) {
            estimate(Direction.UP, UP_TO_OPEN_AND_CLOSE, tallies);
            estimate(Direction.DOWN, DOWN_TO_OPEN_AND_CLOSE, tallies);
        } else if (last != direction) {
            estimate(direction, 1, tallies);
            unacknowledged = 0;
        }
        last = direction;
        long segments = (bytes + SEGMENT - 1) / SEGMENT;
        unacknowledged += segments;
        estimate(direction, segments, tallies);
        estimate(direction.opposite(), unacknowledged / 2, tallies);
        unacknowledged %= 2;
    }

    private static void estimate(Direction direction, long segments, List<Tally> tallies) {
        Count count = direction == Direction.UP ? Count.ESTIMATE_UP : Count.ESTIMATE_DOWN;
        for (Tally tally : tallies) {
            tally.add(count, segments * OVERHEAD);
        }
    }
}
