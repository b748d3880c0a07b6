package transportlab.stage;

/** What the server checks before it asks who somebody is. */
public enum Guard {
    NONE,
    /** {@code Origin} has to be the server's own (RFC 6455 10.2); otherwise the answer is 403. */
    ORIGIN
}
