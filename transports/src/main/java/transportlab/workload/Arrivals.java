package transportlab.workload;

/** How the due times of updates are spread. */
public enum Arrivals {
    /** The gaps between updates are independent of each other and exponentially distributed. */
    POISSON,
    /** Update j is due at (U + j)/rate, with one U in [0, 1) for each topic or client. */
    PERIODIC
}
