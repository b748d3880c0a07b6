package transportlab.io;

/** How the other side of a call went away. */
public enum Gone {
    FIN,
    RESET,
    STREAM_RESET,
    WRITE_FAILED,
    TIMEOUT,
    STOPPED
}
