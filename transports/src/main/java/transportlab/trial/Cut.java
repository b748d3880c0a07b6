package transportlab.trial;

/** How a connection is cut. */
public enum Cut {
    CLIENT_RESET,
    SERVER_RESET,
    /** The server ends its side with a FIN, even in the middle of a response. */
    SERVER_FIN
}
