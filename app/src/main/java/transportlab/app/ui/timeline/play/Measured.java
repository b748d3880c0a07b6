package transportlab.app.ui.timeline.play;

/**
 * Two marked moments; {@link #NONE} stands for a moment that is not marked.
 *
 * @param oneMicros the first moment that was marked
 */
public record Measured(long oneMicros, long otherMicros) {
    static final long NONE = Long.MIN_VALUE;
    static final Measured NOTHING = new Measured(NONE, NONE);

    public boolean isBegun() {
        return oneMicros != NONE;
    }

    public boolean isComplete() {
        return otherMicros != NONE;
    }

    public long micros() {
        return Math.abs(otherMicros - oneMicros);
    }

    /** With one more moment marked. A third one begins anew. */
    Measured with(long micros) {
        return isBegun() && !isComplete() ? new Measured(oneMicros, micros) : new Measured(micros, NONE);
    }
}
