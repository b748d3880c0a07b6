package transportlab.account;

import java.util.List;
import transportlab.measure.Latencies;
import transportlab.wire.Phase;
import transportlab.wire.Phases;

/**
 * Takes the pauses of the whole process out of the delays: subtracts from each delay the time in which no thread ran.
 */
final class Pauses {
    private Pauses() {}

    /**
     * @return the corrected latencies; null if there was no pause, or if the single deliveries were not kept
     */
    static Latencies without(DeliveryLog log, Disturbances disturbances, Phases phases) {
        List<Disturbances.Pause> pauses = disturbances.pausesIn(phases.start(Phase.MEASURED), Long.MAX_VALUE);
        if (pauses.isEmpty() || log == null) {
            return null;
        }
        long zero = phases.start(Phase.WARMUP);
        Latencies corrected = new Latencies();
        for (int i = 0; i < log.size(); i++) {
            long due = zero + log.dueMicros(i) * 1000;
            long handed = due + log.latencyMicros(i) * 1000L;
            long overlap = pauses.stream()
                    .mapToLong(pause -> pause.overlap(due, handed))
                    .sum();
            corrected.record(handed - due - overlap);
        }
        return corrected;
    }
}
