package transportlab.wire;

/** What a request is for. */
public enum Purpose {
    /** Asks for updates and gets one answer. Answered without an update it is <em>empty</em>. */
    POLL,
    /** Opens a response or connection that stays open, handshakes included. */
    STREAM,
    /** Carries a client message up. */
    SEND;

    /** Whether the request counts as <em>receive</em>; otherwise it counts as <em>send</em>. */
    public boolean receives() {
        return this != SEND;
    }
}
