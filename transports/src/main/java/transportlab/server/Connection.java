package transportlab.server;

/** What happens to a connection after an answer. */
public enum Connection {
    KEEP,
    /** This answer is the last one: the server closes the connection after it. */
    LAST
}
