package transportlab.client;

/**
 * How the try of one technique ended.
 *
 * @param transport its id
 * @param reason why it failed; empty if it did not
 * @param nanos how long it took
 */
public record Try(String transport, Outcome outcome, String reason, long nanos) {
    /** How it ended. */
    public enum Outcome {
        /** The position came: this technique is used. */
        WON,
        /** Somebody said no, or ended the connection. */
        FAILED,
        /** Nothing came in time. */
        TIMED_OUT
    }
}
