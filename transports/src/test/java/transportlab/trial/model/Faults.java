package transportlab.trial.model;

import java.util.SplittableRandom;
import transportlab.wire.link.Link;
import transportlab.wire.link.LinkDirection;

/** Mishaps by chance of a seed: jitter, loss as delay, stalls, late writes, bodies in pieces, cuts inside a unit. */
final class Faults implements Mishaps {
    private static final long MILLI = 1_000_000;
    private static final int MOST_MILLIS = 30;
    private static final int LARGEST_PIECE = 40;

    private final SplittableRandom random;
    private final long jitterNanos;
    private final double loss;
    private final long stallNanos;
    private final long lateNanos;
    private final int pieces;

    Faults(SplittableRandom random) {
        this.random = random;
        this.jitterNanos = sometimes(MOST_MILLIS) * MILLI;
        this.loss = random.nextInt(4) == 0 ? 0.05 : 0;
        this.stallNanos = sometimes(MOST_MILLIS) * MILLI;
        this.lateNanos = sometimes(MOST_MILLIS) * MILLI;
        this.pieces = sometimes(LARGEST_PIECE);
    }

    /** 0 in every second run, otherwise up to the most. */
    private int sometimes(int most) {
        return random.nextBoolean() ? 0 : 1 + random.nextInt(most);
    }

    boolean isLossy() {
        return loss > 0;
    }

    /** How long something may take at most because of these mishaps, once in each direction; without losses. */
    long slownessNanos() {
        return 2 * jitterNanos + stallNanos + lateNanos;
    }

    @Override
    public LinkDirection path(Link link, LinkDirection rule) {
        return (id, sentNanos, bytes, schedule) -> {
            long at = sentNanos + link.oneWayNanos() + (jitterNanos == 0 ? 0 : random.nextLong(jitterNanos));
            long timeout = link.roundTrip().toNanos() + 200 * MILLI;
            while (random.nextDouble() < loss) {
                at += timeout;
                timeout *= 2;
            }
            schedule.deliver(id, at);
        };
    }

    @Override
    public long stallNanos() {
        return stallNanos == 0 ? 0 : random.nextLong(stallNanos);
    }

    @Override
    public long lateNanos() {
        return lateNanos == 0 || random.nextBoolean() ? 0 : random.nextLong(lateNanos);
    }

    @Override
    public int piece(int left) {
        return pieces == 0 ? left : Math.min(left, 1 + random.nextInt(pieces));
    }

    @Override
    public double kept(int underWay) {
        return random.nextDouble() * (underWay + 1);
    }

    @Override
    public String toString() {
        return "jitter up to " + jitterNanos / MILLI + " ms, loss " + loss + ", stalls up to " + stallNanos / MILLI
                + " ms, late writes up to " + lateNanos / MILLI + " ms, pieces of "
                + (pieces == 0 ? "any size" : "up to " + pieces + " bytes");
    }
}
