package transportlab.wire;

/** How a connection ended. */
public enum Ending {
    /** Each side sent a FIN and read to the end, so the tap has counted exactly what the wire carried. */
    ORDERLY,
    /** The connection was reset, or closed midway, so bytes may have passed that the tap did not see. */
    RESET
}
