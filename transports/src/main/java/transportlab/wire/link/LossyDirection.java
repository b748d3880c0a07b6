package transportlab.wire.link;

import java.util.ArrayDeque;
import java.util.Deque;
import transportlab.workload.Dice;

/**
 * One direction of a connection over a link with a bandwidth, jitter and losses.
 *
 * <p>What is lost is sent again as TCP does it. If something sent behind it arrives, its acknowledgement tells of the
 * loss one round trip after that was sent, but not before five quarters of a round trip (RFC 8985); at the third arrival
 * behind it at once (RFC 5681 3.2); and if nothing follows, the sender's timer expires after a round trip and 200 ms
 * (RFC 6298). If that is lost too, the timer expires again, after twice as long each time. Everything behind it waits.
 */
final class LossyDirection implements LinkDirection {
    private static final int SEGMENT = 1448;
    private static final int MOST_TIMEOUTS = 10;

    private final Link link;
    private final Bottleneck bottleneck;
    private final Dice dice;
    private final Deque<Lost> lost = new ArrayDeque<>();
    private final long roundTripNanos;
    private final long timeoutNanos;
    private long drawn;

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
        long passed = bottleneck.passed(sentNanos, bytes);
        long arrives = passed + link.oneWayNanos() + jitter();
        int segments = (bytes + SEGMENT - 1) / SEGMENT;
        int which = lostSegment(segments);
        if (which < 0) {
            schedule.deliver(id, arrives);
            tellOfLosses(passed, schedule);
        } else {
            boolean isLast = which == segments - 1;
            long later = isLast ? timeoutNanos : Math.min(timeoutNanos, quick(0));
            Lost one = new Lost(id, passed, arrives, again(), later);
            one.notLaterThan(later, schedule);
            lost.add(one);
        }
    }

    private double unit() {
        return dice.unit(drawn++);
    }

    private long jitter() {
        return link.jitter().isZero() ? 0 : (long) (unit() * 2 * link.jitter().toNanos());
    }

    /** @return the last segment that is lost; negative if none is */
    private int lostSegment(int segments) {
        int last = -1;
        for (int i = 0; i < segments && link.loss() > 0; i++) {
            last = unit() < link.loss() ? i : last;
        }
        return last;
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

    /** Something arrives behind what was lost. */
    private void tellOfLosses(long passedNanos, Schedule schedule) {
        lost.removeIf(one -> one.behind >= 3 || passedNanos - one.passedNanos > timeoutNanos);
        for (Lost one : lost) {
            long gap = passedNanos - one.passedNanos;
            if (++one.behind == 1) {
                one.notLaterThan(quick(gap), schedule);
            } else if (one.behind == 3) {
                one.notLaterThan(gap + roundTripNanos, schedule);
            }
        }
    }

    /** How much later something comes whose loss is told by the first arrival behind it. */
    private long quick(long gapNanos) {
        return Math.max(gapNanos + roundTripNanos, roundTripNanos + roundTripNanos / 4);
    }
}
