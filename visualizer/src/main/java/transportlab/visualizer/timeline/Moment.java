package transportlab.visualizer.timeline;

/** Something that happened to a connection as a whole. */
public record Moment(What what, long connection, long atMicros) {
    /** What happened. */
    public enum What {
        OPENED,
        /** Opened after another connection of this client had been cut. */
        OPENED_AGAIN,
        CLOSED,
        CUT
    }
}
