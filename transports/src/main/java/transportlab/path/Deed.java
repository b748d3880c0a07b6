package transportlab.path;

/**
 * Something that a stage did to a connection.
 *
 * @param rule the text of its rule, for example {@code idle=10s}
 * @param status the HTTP status with which it answered in the server's place; 0 if it did not
 * @param atNanos when, on the clock of the chain
 */
public record Deed(String rule, What what, int status, long atNanos) {
    /** What it did. */
    public enum What {
        /** Answered in the server's place, or ended the connection at once. */
        REFUSED,
        /** Took bytes and will never let them out, without an answer. */
        SWALLOWED,
        /** Holds an answer back for later. */
        HELD,
        /** Ended the connection, and told both sides. */
        CUT,
        /** Lets nothing pass any more and tells nobody, or tells only one side. */
        DROPPED,
        /** Changed what a message says. */
        CHANGED
    }

    /** Whether the connection is worse off than over an open path. */
    public boolean harms() {
        return what != What.CHANGED;
    }
}
