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
        /** The position arrived, so this technique is used. */
        WON,
        /** The technique was refused, or its connection was lost. */
        FAILED,
        /** The position did not arrive in time. */
        TIMED_OUT
    }
}
