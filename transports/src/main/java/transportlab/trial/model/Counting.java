package transportlab.trial.model;

/** How connections are counted in virtual time. Both give the same counts. */
public enum Counting {
    /** By the bytes that pass, as on real sockets. */
    BYTES,
    /** By sizes, except for a client whose trace is kept. Takes less time. */
    SIZES
}
