package transportlab.wire.link;

import java.util.ArrayDeque;
import java.util.Deque;
import transportlab.workload.Dice;

/**
 * One direction of a connection over a link with a bandwidth, jitter and losses.
 *
 * <p>What is sent in one go is one message, even if it is handed over in pieces: it has one jitter.
 *
 * <p>What is lost is sent again as TCP does it. If something sent behind it arrives, its acknowledgement tells of the
 * loss one round trip after that was sent, but not before five quarters of a round trip (RFC 8985); at the third segment
 * that arrives behind it at once (RFC 5681 3.2); and if nothing follows, the sender's timer expires after a round trip
 * and 200 ms (RFC 6298). If that is lost too, the timer expires again, after twice as long each time. Everything behind
 * it waits.
 */
final class LossyDirection implements LinkDirection {
    private static final int SEGMENT = 1448;
    private static final int MOST_TIMEOUTS = 10;

    /** Pieces of one message follow each other at least as closely as this. */
    private static final long GAP_NANOS = 3_000_000;

    /** No message takes longer than this to be handed over. */
    private static final long LONGEST_MESSAGE_NANOS = 15_000_000;

    private final Link link;
    private final Bottleneck bottleneck;
    private final Dice dice;
    private final Deque<Lost> lost = new ArrayDeque<>();
    private final Deque<Passing> passing = new ArrayDeque<>();
    private final long roundTripNanos;
    private final long timeoutNanos;
    private long drawn;
    private long messageNanos = Long.MIN_VALUE / 2;
    private long pieceNanos = Long.MIN_VALUE / 2;
    private long jitterNanos;

    /** Bytes in the bottleneck, or before it. */
    private record Passing(long passedNanos, int bytes) {}

    /** Something that was lost, and is told again. */
    private static final class Lost {
        private final long id;
        private final long passedNanos;
        private final long arrivesNanos;
        private final long againNanos;
        private long laterNanos;
        private int behind;

        /**
         * @param passedNanos when it had passed the bottleneck
         * @param arrivesNanos when it would have arrived
         * @param againNanos how much later it comes because what was sent again was lost too
         */
        Lost(long id, long passedNanos, long arrivesNanos, long againNanos, long laterNanos) {
            this.id = id;
            this.passedNanos = passedNanos;
            this.arrivesNanos = arrivesNanos;
            this.againNanos = againNanos;
            this.laterNanos = laterNanos;
        }

        void notLaterThan(long later, Schedule schedule) {
            laterNanos = Math.min(laterNanos, later);
            schedule.deliver(id, arrivesNanos + laterNanos + againNanos);
        }
    }

    LossyDirection(Link link, Bottleneck bottleneck, Dice dice) {
        this.link = link;
        this.bottleneck = bottleneck;
        this.dice = dice;
        this.roundTripNanos = link.roundTrip().toNanos();
        this.timeoutNanos = link.timeout().toNanos();
    }

    @Override
    public void offer(long id, long sentNanos, int bytes, Schedule schedule) {
        if (bytes == 0) {
            schedule.deliver(id, sentNanos + link.oneWayNanos());
            return;
        }
        long passed = passed(sentNanos, bytes);
        long arrives = passed + link.oneWayNanos() + jitter(sentNanos);
        int segments = (bytes + SEGMENT - 1) / SEGMENT;
        int lostSegments = 0;
        int last = -1;
        for (int i = 0; i < segments && link.loss() > 0; i++) {
            if (unit() < link.loss()) {
                lostSegments++;
                last = i;
            }
        }
        if (segments > lostSegments) {
            tellOfLosses(passed, segments - lostSegments, schedule);
        }
        if (lostSegments == 0) {
            schedule.deliver(id, arrives);
            return;
        }
        boolean nothingFollows = last == segments - 1;
        long later = nothingFollows ? timeoutNanos : Math.min(timeoutNanos, quick(0));
        Lost one = new Lost(id, passed, arrives, again(), later);
        one.notLaterThan(later, schedule);
        lost.add(one);
    }

    /** The bytes that had not passed the bottleneck leave it free for others. */
    @Override
    public void cleared(long nowNanos) {
        long given = 0;
        for (Passing some : passing) {
            long took = bottleneck.nanos(some.bytes());
            given += Math.max(0, Math.min(took, some.passedNanos() - nowNanos));
        }
        passing.clear();
        lost.clear();
        bottleneck.giveBack(given);
    }

    private long passed(long sentNanos, int bytes) {
        long passed = bottleneck.passed(sentNanos, bytes);
        if (passed > sentNanos) {
            while (!passing.isEmpty() && passing.peek().passedNanos() <= sentNanos) {
                passing.remove();
            }
            passing.add(new Passing(passed, bytes));
        }
        return passed;
    }

    private double unit() {
        return dice.unit(drawn++);
    }

    /** The jitter of the message to which a piece belongs that is sent now. */
    private long jitter(long sentNanos) {
        boolean begins = sentNanos - pieceNanos > GAP_NANOS || sentNanos - messageNanos > LONGEST_MESSAGE_NANOS;
        pieceNanos = sentNanos;
        if (begins) {
            messageNanos = sentNanos;
            jitterNanos = link.jitter().isZero()
                    ? 0
                    : (long) (unit() * 2 * link.jitter().toNanos());
        }
        return jitterNanos;
    }

    /** How much later something comes because it is lost again and again. */
    private long again() {
        long sum = 0;
        long timeout = timeoutNanos;
        for (int i = 0; i < MOST_TIMEOUTS && unit() < link.loss(); i++) {
            sum += timeout;
            timeout *= 2;
        }
        return sum;
    }

    /** Some segments arrive behind what was lost. */
    private void tellOfLosses(long passedNanos, int segments, Schedule schedule) {
        lost.removeIf(one -> one.behind >= 3 || passedNanos - one.passedNanos > timeoutNanos);
        for (Lost one : lost) {
            long gap = passedNanos - one.passedNanos;
            if (one.behind == 0) {
                one.notLaterThan(quick(gap), schedule);
            }
            one.behind += segments;
            if (one.behind >= 3) {
                one.notLaterThan(gap + roundTripNanos, schedule);
            }
        }
    }

    /** How much later something comes whose loss is told by the first arrival behind it. */
    private long quick(long gapNanos) {
        return Math.max(gapNanos + roundTripNanos, roundTripNanos + roundTripNanos / 4);
    }
}
