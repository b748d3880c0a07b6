package transportlab.trial;

/** How a connection is cut. */
public enum Cut {
    CLIENT_RESET,
    SERVER_RESET,
    /** The server ends its side wherever the response stands. */
    SERVER_FIN
}
