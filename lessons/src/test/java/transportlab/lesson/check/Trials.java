package transportlab.lesson.check;

import java.util.List;
import java.util.Map;
import transportlab.lesson.claim.ClaimText;
import transportlab.lesson.claim.Evidence;
import transportlab.lesson.claim.Figure;
import transportlab.measure.Latency;
import transportlab.measure.Measurement;
import transportlab.measure.Noticed;
import transportlab.measure.Outcome;
import transportlab.measure.PhaseFigures;

/** Trials made up for tests. Each phase has other figures, so that a test sees which were taken. */
final class Trials {
    static final String EXPERIMENT = "prices";

    private Trials() {}

    /** A trial with so many times the figures of others. */
    static Measurement of(String transport, int repetition, long times, String... notes) {
        return new Measurement(
                new Measurement.Subject(transport, repetition, "live", "0".repeat(64), null),
                new Measurement.Updates(20, 400, 400, 0, 0, 0),
                new Measurement.Traffic(
                        Map.of(
                                "setup", phase(1 * times),
                                "warmup", phase(10 * times),
                                "measured", phase(100 * times),
                                "drain", phase(1000 * times),
                                "close", phase(10_000 * times)),
                        null,
                        0L,
                        new Measurement.UpDown(3000 * times, 5000 * times)),
                new Measurement.Delay(
                        new Latency(400, 20, 1, 5, 40_000 * times, null, null, null, null, 90_000 * times),
                        null,
                        new Measurement.Age(10_000 * times, 20_000 * times, 100 * times),
                        List.of()),
                List.of(),
                new Measurement.Changes(List.of(), null, 80_000 * times),
                new Measurement.Circumstances(null, null, null),
                List.of(notes),
                null);
    }

    /** A trial over a path. */
    static Measurement over(Outcome outcome, int repetition, String... notes) {
        Measurement open = of("sse", repetition, 1, notes);
        return new Measurement(
                open.subject(),
                open.updates(),
                open.traffic(),
                open.delay(),
                open.series(),
                open.changes(),
                new Measurement.Circumstances(
                        null, null, null, null, outcome, new Noticed(Noticed.By.WATCHDOG, 4, 0, 2500.0, 3000.0, "")),
                open.notes(),
                null);
    }

    private static PhaseFigures phase(long n) {
        return new PhaseFigures(
                0,
                Map.of(
                        "up", Map.of("total", 20 * n, "headers", 18 * n, "payload", 2 * n),
                        "down", Map.of("total", 30 * n, "headers", 12 * n, "payload", 18 * n)),
                new PhaseFigures.Requests(4 * n, 3 * n, n, 5 * n, 0),
                new PhaseFigures.Responses(2 * n, n, 0, Map.of()),
                Map.of("up", Map.of(1, n), "down", Map.of(1, 6 * n, 9, n)),
                new PhaseFigures.Connections(7 * n, 0, 0),
                new PhaseFigures.Updates(0, 0));
    }

    static Evidence evidence(Measurement... trials) {
        return Evidence.NOTHING.with(EXPERIMENT, List.of(trials));
    }

    static Checked check(String claim, Measurement... trials) {
        return Claims.check(ClaimText.claim(claim, EXPERIMENT, 1).orElseThrow(), evidence(trials));
    }

    static Figure figure(String text) {
        return Figure.parse(text).orElseThrow();
    }
}
