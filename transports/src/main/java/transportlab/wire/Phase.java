package transportlab.wire;

/** A stretch of a trial; it begins at a point in time and lasts until the next one begins. */
public enum Phase {
    /** Clients connect, subscribe and get their first position. */
    SETUP,
    /** The workload runs, but its updates are not measured yet. The start of this phase is time 0 of the plan. */
    WARMUP,
    MEASURED,
    /** The publisher has stopped. Updates that were due may still arrive. */
    DRAIN,
    /** Connections are closed in an orderly way. */
    CLOSE;

    public static final int COUNT = values().length;
}
