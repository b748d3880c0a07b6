package transportlab.app.ui.timeline.play;

/** A stretch of the time axis, in µs from time 0 of the plan. */
public record Range(long fromMicros, long toMicros) {
    public long micros() {
        return toMicros - fromMicros;
    }

    /** The same length elsewhere. */
    Range movedTo(long from) {
        return new Range(from, from + micros());
    }
}
