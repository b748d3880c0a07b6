package transportlab.stage;

/** How a page asks for the account. */
public enum By {
    GET,
    /** A POST with a simple content type, which also changes the account. */
    POST,
    EVENT_SOURCE,
    WEB_SOCKET
}
