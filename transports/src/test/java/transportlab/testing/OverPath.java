package transportlab.testing;

import java.util.Map;
import transportlab.measure.Measurement;
import transportlab.measure.Outcome;

/** Measurements over a path, made up for tests of what is said about them. */
public final class OverPath {
    private OverPath() {}

    /**
     * @param delivered of 400 deliveries
     */
    public static Measurement of(String transport, Outcome outcome, long delivered, Object... edits) {
        Measurement over = Edited.of(
                Measurements.lossy(transport, 0, 400 - delivered),
                "path",
                Map.of("id", "own", "rules", "buffer=end", "waits", Map.of("answer", "10s")),
                "outcome",
                outcome.id());
        Measurement noticed = outcome == Outcome.DELIVERED
                ? over
                : Edited.of(
                        over, "noticed", Map.of("by", "watchdog", "clients", 20, "never", 0, "afterMillis", 1500.0));
        return Edited.of(noticed, edits);
    }
}
