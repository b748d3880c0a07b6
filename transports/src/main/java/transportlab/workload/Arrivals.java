package transportlab.workload;

/** How the times between updates fall. */
public enum Arrivals {
    /** Independent of each other, exponential gaps. */
    POISSON,
    /** At (U + j)/rate, with one U in [0, 1) for each topic or client. */
    PERIODIC
}
