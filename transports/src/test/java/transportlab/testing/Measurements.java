package transportlab.testing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import transportlab.measure.Cost;
import transportlab.measure.Instrument;
import transportlab.measure.Latency;
import transportlab.measure.Measurement;
import transportlab.measure.PhaseFigures;

/** Measurements made up for tests of what is said about them. */
public final class Measurements {
    private Measurements() {}

    /**
     * @param bytes in measured; setup has none
     * @param p50Micros null for too few deliveries
     */
    public static Measurement of(String transport, int repetition, long requests, long bytes, Long p50Micros) {
        return of(transport, repetition, requests, bytes, p50Micros, new Measurement.Updates(20, 400, 400, 0, 0, 0));
    }

    public static Measurement lossy(String transport, int repetition, long lost) {
        Measurement.Updates updates = new Measurement.Updates(20, 400, 400 - lost, lost, 0, 0);
        return of(transport, repetition, 10, 1000, 20_000L, updates);
    }

    private static Measurement of(
            String transport, int repetition, long requests, long bytes, Long p50, Measurement.Updates updates) {
        Map<String, PhaseFigures> phases = new LinkedHashMap<>();
        for (String phase : List.of("setup", "warmup", "measured", "drain", "close")) {
            boolean measured = phase.equals("measured");
            phases.put(phase, figures(measured ? requests : 0, measured ? bytes : 0));
        }
        Latency latency = p50 == null ? null : new Latency(400, 20, 1, p50, p50, p50, p50, null, null, p50);
        return new Measurement(
                new Measurement.Subject(
                        transport, repetition, "live", "0".repeat(64), new Measurement.Ports(1, null, null)),
                updates,
                new Measurement.Traffic(phases, new Measurement.Inexact(0, 0, 0), 0L, new Measurement.UpDown(0, 0)),
                new Measurement.Delay(latency, null, null, List.of()),
                List.of(),
                new Measurement.Changes(List.of(), null),
                new Measurement.Circumstances(
                        new Cost(null, null, null), new Instrument(null, null, 0, 0, null, null, null, null), null),
                List.of(),
                null);
    }

    private static PhaseFigures figures(long requests, long bytes) {
        return new PhaseFigures(
                0,
                Map.of("up", kinds(0), "down", kinds(bytes)),
                new PhaseFigures.Requests(requests, requests, 0, 0, 0),
                new PhaseFigures.Responses(requests, 0, 0, Map.of()),
                Map.of("up", Map.of(), "down", Map.of()),
                new PhaseFigures.Connections(0, 0, 0),
                new PhaseFigures.Updates(0, 0));
    }

    private static Map<String, Long> kinds(long total) {
        Map<String, Long> kinds = new LinkedHashMap<>();
        kinds.put("total", total);
        kinds.put("payload", total);
        return kinds;
    }
}
