package transportlab.visualizer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import transportlab.experiment.BadInput;
import transportlab.experiment.ExperimentFile;
import transportlab.measure.Cost;
import transportlab.measure.Instrument;
import transportlab.measure.Latencies;
import transportlab.measure.Measurement;
import transportlab.measure.PhaseFigures;
import transportlab.measure.Result;
import transportlab.measure.Sample;
import transportlab.measure.TryCounts;
import transportlab.measure.Upgrade;
import transportlab.measure.Verdicts;

/** Results made up for tests of what is drawn of them; whole, with kinds, histograms and samples. */
public final class Results {
    private static final long DELIVERIES = 400;

    private Results() {}

    /** A trial with these bytes in measured and a tenth more to open; delays spread from half to twice the median. */
    public static Measurement trial(String transport, int repetition, long requests, long bytes, double medianMillis) {
        return trial(transport, repetition, requests, bytes, medianMillis, 0);
    }

    public static Measurement trial(
            String transport, int repetition, long requests, long bytes, double medianMillis, long lost) {
        return trial(transport, repetition, requests, bytes, medianMillis, lost, List.of(), null);
    }

    /** The same of a transport that tried several techniques, or changed its own. */
    public static Measurement trial(
            String transport,
            int repetition,
            long requests,
            long bytes,
            double medianMillis,
            long lost,
            List<TryCounts> attempts,
            Upgrade upgrade) {
        Latencies latencies = new Latencies();
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < DELIVERIES - lost; i++) {
            double millis = medianMillis * (0.5 + 1.0 * i / DELIVERIES);
            latencies.record((long) (millis * 1e6));
            if (i % 40 == 0) {
                samples.add(new Sample(i * 10.0, (long) (millis * 1000), i % 20));
            }
        }
        Map<String, PhaseFigures> phases = new LinkedHashMap<>();
        for (String phase : List.of("setup", "warmup", "measured", "drain", "close")) {
            boolean measured = phase.equals("measured");
            boolean setup = phase.equals("setup");
            phases.put(phase, figures(measured ? requests : setup ? 20 : 0, measured ? bytes : setup ? bytes / 10 : 0));
        }
        Measurement.Updates updates = new Measurement.Updates(20, DELIVERIES, DELIVERIES - lost, lost, 0, 0);
        return new Measurement(
                new Measurement.Subject(
                        transport, repetition, "live", "0".repeat(64), new Measurement.Ports(8080, null, null)),
                updates,
                new Measurement.Traffic(
                        phases, new Measurement.Inexact(0, 0, 0), 0L, new Measurement.UpDown(bytes / 8, bytes / 5)),
                new Measurement.Delay(latencies.report(20), latencies.encoded(), null, samples),
                List.of(second(requests / 2), second(requests - requests / 2)),
                new Measurement.Changes(attempts, upgrade),
                new Measurement.Circumstances(
                        new Cost(null, null, null), new Instrument(null, null, 0, 0, null, null, null, null), null),
                List.of(),
                null);
    }

    private static Measurement.Second second(long requests) {
        return new Measurement.Second(requests, 0, requests, Map.of("total", 0L), Map.of("total", 0L), 200L);
    }

    private static PhaseFigures figures(long requests, long bytes) {
        return new PhaseFigures(
                0,
                Map.of("up", kinds(bytes / 4, 0), "down", kinds(bytes - bytes / 4, bytes / 8)),
                new PhaseFigures.Requests(requests, requests, 0, 0, 0),
                new PhaseFigures.Responses(requests, requests / 2, 0, Map.of(200, requests)),
                Map.of("up", Map.of(), "down", Map.of()),
                new PhaseFigures.Connections(0, 0, 0),
                new PhaseFigures.Updates(20, 400));
    }

    private static Map<String, Long> kinds(long total, long payload) {
        Map<String, Long> kinds = new LinkedHashMap<>();
        long envelope = payload / 8;
        kinds.put("total", total);
        kinds.put("payload", payload);
        kinds.put("envelope", envelope);
        kinds.put("framing", 0L);
        kinds.put("headers", total - payload - envelope);
        for (String rest : List.of("control", "compressed", "tls", "other")) {
            kinds.put(rest, 0L);
        }
        return kinds;
    }

    public static Result result(int repetitions, boolean completed, List<String> transports, Measurement... trials) {
        try {
            Map<String, String> options = new LinkedHashMap<>(ExperimentFile.load("stock-ticker")
                    .set("clients", "20", "test")
                    .set("repetitions", String.valueOf(repetitions), "test")
                    .values());
            return new Result(
                    Result.SCHEMA,
                    Map.of("program", "Transport Lab test", "java", "17"),
                    new Result.ExperimentFacts(
                            "stock-ticker", transports, new java.util.TreeMap<>(options), repetitions, completed),
                    List.of(trials),
                    List.of(),
                    Verdicts.summary(transports, List.of(trials)));
        } catch (BadInput e) {
            throw new IllegalStateException(e);
        }
    }

    /** The six cases that every picture must be able to show. */
    public static Map<String, Result> six() {
        Map<String, Result> six = new LinkedHashMap<>();
        List<String> two = List.of("streaming", "websocket");
        six.put(
                "tie",
                result(1, true, two, trial("streaming", 0, 0, 80_000, 22), trial("websocket", 0, 0, 76_000, 21)));
        six.put(
                "huge-ratio",
                result(
                        1,
                        true,
                        List.of("short-polling", "websocket"),
                        trial("short-polling", 0, 90_000, 70_000_000, 900),
                        trial("websocket", 0, 0, 60_000, 2)));
        six.put(
                "loss",
                result(
                        1,
                        true,
                        List.of("short-polling", "long-polling", "websocket"),
                        trial("short-polling", 0, 800, 564_000, 146),
                        trial("long-polling", 0, 376, 297_000, 22, 12),
                        trial("websocket", 0, 0, 76_000, 21)));
        six.put("one-transport", result(1, true, List.of("websocket"), trial("websocket", 0, 0, 76_000, 21)));
        six.put(
                "stopped",
                result(
                        2,
                        false,
                        List.of("short-polling", "streaming", "websocket"),
                        trial("short-polling", 0, 800, 564_000, 146),
                        Measurement.failed("websocket", 0, "0 of 20 clients were ready within 20 s")));
        List<Measurement> five = new ArrayList<>();
        for (int k = 0; k < 5; k++) {
            five.add(trial("short-polling", k, 800 + k, 564_000 + 1000 * k, 146 + k));
            five.add(trial("long-polling", k, 376 + 3 * k, 297_000 + 2000 * k, 22 + 0.3 * k));
            five.add(trial("streaming", k, 0, 82_000 + 100 * k, 21 + 0.2 * k));
            five.add(trial("websocket", k, 0, 76_000 + 100 * k, 20.9 + 0.25 * (4 - k)));
        }
        six.put(
                "five-repetitions",
                result(
                        5,
                        true,
                        List.of("short-polling", "long-polling", "streaming", "websocket"),
                        five.toArray(Measurement[]::new)));
        return six;
    }

    /** A whole result of these trials, with as many rounds and transports as they have. */
    public static Result of(Measurement... trials) {
        List<String> transports = new ArrayList<>();
        int rounds = 0;
        for (Measurement trial : trials) {
            if (!transports.contains(trial.transport())) {
                transports.add(trial.transport());
            }
            rounds = Math.max(rounds, trial.repetition() + 1);
        }
        return result(rounds, true, transports, trials);
    }
}
