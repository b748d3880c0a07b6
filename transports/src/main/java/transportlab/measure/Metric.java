package transportlab.measure;

import java.util.OptionalDouble;

/** What transports are compared by. */
public enum Metric {
    /** Requests of setup and measured. */
    REQUESTS("requests", true),
    /** Bytes both ways of setup and measured, TCP payload. */
    BYTES("bytes", true),
    /** Median delay in µs, from when an update was due to when it was handed to the application. */
    DELAY("delayMicros", false);

    private final String key;
    private final boolean counted;

    Metric(String key, boolean counted) {
        this.key = key;
        this.counted = counted;
    }

    /** Its name in files. */
    public String key() {
        return key;
    }

    /**
     * Whether the metric is a count. A count is a fact of its run, and can be compared run by run because the
     * transports share the plan. A delay is a sample of something that varies.
     */
    public boolean isCounted() {
        return counted;
    }

    public OptionalDouble of(Measurement trial) {
        return switch (this) {
            case REQUESTS ->
                OptionalDouble.of(requests(trial.phases().get("setup"))
                        + requests(trial.phases().get("measured")));
            case BYTES -> OptionalDouble.of(bytes(trial, "total"));
            case DELAY ->
                trial.latencyMicros() == null || trial.latencyMicros().p50() == null
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(trial.latencyMicros().p50());
        };
    }

    /** The same as {@link #of}, but empty if this is a delay and the delays of the trial do not count. */
    public OptionalDouble ifItCounts(Measurement trial) {
        return counted || trial.delayCounts() ? of(trial) : OptionalDouble.empty();
    }

    /** Bytes of a kind, both ways, of setup and measured. */
    public static long bytes(Measurement trial, String kind) {
        return trial.phases().get("setup").both(kind)
                + trial.phases().get("measured").both(kind);
    }

    private static long requests(PhaseFigures phase) {
        return phase.requests().started();
    }
}
