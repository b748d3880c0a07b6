package transportlab.wire;

/** How a connection ended. */
public enum Ending {
    /** A FIN each way, each side having read to the end: what the tap counted is what the wire carried. */
    ORDERLY,
    /** A reset, or a close in the middle: bytes may have passed that the tap did not see. */
    RESET
}
