package transportlab.stage;

/** What came of an attempt. */
public enum Came {
    /** The page has read the account. */
    READ,
    /**
     * The browser kept the answer from the page, or did not even send the request: after the server's answer to a
     * preflight, or because something in the browser held it back.
     */
    BLOCKED,
    /** The server answered 403. */
    REFUSED,
    /** The page was told that the server does not know who asks. */
    UNKNOWN_PERSON,
    /** The browser has no way to give this proof. */
    CANNOT
}
