package transportlab.visualizer.timeline;

/**
 * A stretch of time at the server.
 *
 * @param toMicros the end of the trace if it was not over by then
 */
public record Span(What what, long connection, long fromMicros, long toMicros) {
    /** What it means. */
    public enum What {
        /** A request is waiting there for its response. */
        HELD,
        /** The server may send at any time. */
        OPEN
    }

    public long micros() {
        return toMicros - fromMicros;
    }
}
