package transportlab.experiment;

/** How the figures of a comparison come about. */
public enum Mode {
    /** Measured on real sockets. */
    LIVE,
    /** Calculated in virtual time. */
    MODEL,
    /** Measured, and calculated beside it. */
    BOTH
}
