package transportlab.wire.link;

/** One place that bytes pass one after the other, at some bandwidth. Several threads may use it. */
final class Bottleneck {
    private final long bitsPerSecond;
    private final double turns;
    private long freeNanos = Long.MIN_VALUE;

    /**
     * @param bitsPerSecond 0 for no limit
     * @param turns how many clients pass as much when one does
     */
    Bottleneck(long bitsPerSecond, double turns) {
        this.bitsPerSecond = bitsPerSecond;
        this.turns = turns;
    }

    /** How long so many bytes take. */
    long nanos(int bytes) {
        return (long) (turns * Bandwidth.nanos(bytes, bitsPerSecond));
    }

    /** Makes it free earlier, because what was to pass is gone. */
    synchronized void giveBack(long nanos) {
        freeNanos = freeNanos == Long.MIN_VALUE ? freeNanos : freeNanos - nanos;
    }

    /** @return when the last of these bytes has passed */
    long passed(long sentNanos, int bytes) {
        if (bitsPerSecond == 0) {
            return sentNanos;
        }
        synchronized (this) {
            long begins = Math.max(freeNanos, sentNanos);
            freeNanos = begins + nanos(bytes);
            return begins + Bandwidth.nanos(bytes, bitsPerSecond);
        }
    }
}
