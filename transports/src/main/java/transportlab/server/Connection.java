package transportlab.server;

/** What becomes of a connection behind an answer. */
public enum Connection {
    KEEP,
    /** This answer is the last one: the server closes behind it. */
    LAST
}
