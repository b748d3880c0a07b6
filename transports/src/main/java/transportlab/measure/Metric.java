package transportlab.measure;

import java.util.OptionalDouble;

/** What transports are compared by. */
public enum Metric {
    /** Requests of setup and measured. */
    REQUESTS("requests", true),
    /** Bytes both ways of setup and measured, TCP payload. */
    BYTES("bytes", true),
    /** Median delay from due to handed, µs. */
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

    /** Whether it is a fact of a run, paired by the common plan, rather than a sample of something that varies. */
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

    /** The same, but nothing where the trial's delays do not count and this is one. */
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
