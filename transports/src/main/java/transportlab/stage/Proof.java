package transportlab.stage;

/** By what the server recognizes who asks. */
public enum Proof {
    /** A session cookie, which the browser adds on its own. */
    COOKIE,
    /**
     * A token that the page has to give: in the {@code Authorization} header of a GET, in the body of a POST, and in the
     * first message over a WebSocket. Only the own page knows it; other pages have to guess.
     */
    TOKEN
}
