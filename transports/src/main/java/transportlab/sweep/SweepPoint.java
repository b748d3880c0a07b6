package transportlab.sweep;

import transportlab.measure.Measurement;
import transportlab.measure.PhaseFigures;
import transportlab.measure.Representatives;

/**
 * What one transport cost at one value of the setting.
 *
 * @param index of the value in {@link Over#values()}
 * @param mode {@code live} if it was measured, {@code model} if it was calculated
 * @param bytesPerSecond both ways while measured, without TCP/IP headers
 * @param requestsPerSecond begun while measured
 * @param connections the most that were open at once while measured
 * @param delayMicros median; null with too few deliveries
 * @param complete whether all updates came, each once and in order
 * @param representatives null if all clients ran
 */
public record SweepPoint(
        int index,
        String transport,
        String mode,
        double bytesPerSecond,
        double requestsPerSecond,
        long connections,
        Double delayMicros,
        boolean complete,
        Representatives representatives) {

    static SweepPoint of(int index, Measurement trial) {
        PhaseFigures measured = trial.phases().get("measured");
        double seconds = (trial.phases().get("drain").startedAtEpochMicros() - measured.startedAtEpochMicros()) / 1e6;
        Long p50 = trial.latencyMicros() == null ? null : trial.latencyMicros().p50();
        return new SweepPoint(
                index,
                trial.transport(),
                trial.mode(),
                measured.both("total") / seconds,
                measured.requests().started() / seconds,
                measured.connections().peak(),
                p50 == null ? null : Double.valueOf(p50),
                trial.comparable(),
                trial.representatives());
    }

    public boolean isMeasured() {
        return "live".equals(mode);
    }

    /** What transports are compared by. */
    public enum Figure {
        BYTES,
        REQUESTS,
        DELAY
    }

    /** @return null if it is not known */
    public Double of(Figure figure) {
        return switch (figure) {
            case BYTES -> Double.valueOf(bytesPerSecond);
            case REQUESTS -> Double.valueOf(requestsPerSecond);
            case DELAY -> delayMicros;
        };
    }
}
