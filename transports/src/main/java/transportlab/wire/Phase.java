package transportlab.wire;

/** A stretch of a trial; it begins at a point in time and lasts until the next one begins. */
public enum Phase {
    /** Connecting, subscribing, the first position. */
    SETUP,
    /** The workload runs, its updates are not measured yet. Its start is time 0 of the plan. */
    WARMUP,
    MEASURED,
    /** The publisher has stopped; what is due still arrives. */
    DRAIN,
    /** Connections end in order. */
    CLOSE;

    public static final int COUNT = values().length;
}
