package transportlab.stage;

/** The page that makes an attempt, as seen from the server that has the account. */
public enum From {
    /** A page of the server itself: the same origin. */
    OWN,
    /** A page from another port of the same address: another origin, but the same site. */
    OTHER_PORT,
    /** A page from {@code localhost} instead of {@code 127.0.0.1}: another site. */
    OTHER_SITE
}
