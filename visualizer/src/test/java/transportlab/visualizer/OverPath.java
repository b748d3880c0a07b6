package transportlab.visualizer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import transportlab.measure.Measurement;
import transportlab.measure.Noticed;
import transportlab.measure.Outcome;
import transportlab.measure.Result;
import transportlab.measure.TryCounts;
import transportlab.measure.Verdicts;

/** Results over a path, made up for tests of what is said and drawn of them. */
public final class OverPath {
    private OverPath() {}

    /** A trial over a path that buffers and refuses upgrades, of 400 deliveries. */
    public static Measurement trial(String transport, int round, Outcome outcome, long delivered, Object... edits) {
        Map<String, Object> path = new LinkedHashMap<>();
        path.put("id", "own");
        path.put("rules", "buffer=end,upgrade=501");
        path.put("openWay", transport);
        path.put("waits", Map.of("answer-timeout", "10s", "position-timeout", "10s"));
        if (outcome != Outcome.DEAD) {
            path.put("way", transport);
        }
        Measurement made = Results.trial(transport, round, 800, 500_000, 146, 400 - delivered);
        return Edited.of(Edited.of(made, "path", path, "outcome", outcome.id()), edits);
    }

    /**
     * @param millis null if nobody noticed
     */
    public static Map<String, Object> noticed(Noticed.By by, Double millis, String cause) {
        Map<String, Object> noticed = new LinkedHashMap<>();
        noticed.put("by", by.id());
        noticed.put("clients", 20);
        noticed.put("never", millis == null ? 20 : 0);
        if (millis != null) {
            noticed.put("afterMillis", millis);
        }
        if (cause != null) {
            noticed.put("cause", cause);
        }
        return noticed;
    }

    public static Measurement delivered(String transport, int round) {
        return trial(transport, round, Outcome.DELIVERED, 400);
    }

    public static Measurement muted(String transport, int round) {
        return trial(
                transport,
                round,
                Outcome.MUTED,
                0,
                "noticed",
                noticed(Noticed.By.NOBODY, null, null),
                "path.did",
                "held");
    }

    public static Measurement refused(String transport, int round) {
        return trial(
                transport,
                round,
                Outcome.DEAD,
                0,
                "noticed",
                noticed(Noticed.By.ERROR, 120.0, "the server answered with 501"),
                "path.did",
                "refused",
                "path.status",
                501);
    }

    public static Measurement unanswered(String transport, int round) {
        return trial(
                transport,
                round,
                Outcome.DEAD,
                0,
                "noticed",
                noticed(Noticed.By.WATCHDOG, 10_000.0, "no answer within 10 s"),
                "path.did",
                "swallowed");
    }

    public static Measurement fellBack(String transport, int round) {
        Measurement made = trial(
                transport,
                round,
                Outcome.FELL_BACK,
                400,
                "noticed",
                noticed(Noticed.By.ERROR, 2400.0, "the server answered with 501"),
                "path.did",
                "refused",
                "path.way",
                "long-polling",
                "path.openWay",
                "websocket");
        return Edited.of(
                made,
                "attempts",
                List.of(tried("websocket", 0, 20), tried("flashsocket", 0, 20), tried("long-polling", 20, 0)));
    }

    private static TryCounts tried(String id, long won, long failed) {
        return new TryCounts(
                id, won, failed, 0, Map.of(), 20, 20, new Measurement.UpDown(1, 2), new Measurement.Spread(1, 2, 3));
    }

    /** The result of the screen contract: six techniques, one round, 40 s. */
    public static Result picture() {
        return of(
                delivered("short-polling", 0),
                delivered("long-polling", 0),
                muted("streaming", 0),
                refused("websocket", 0),
                Edited.of(
                        unanswered("tcp", 0),
                        "path.rules",
                        "buffer=end,http-only",
                        "phases.setup.requests.started",
                        0,
                        "phases.measured.requests.started",
                        0),
                fellBack("auto", 0));
    }

    public static Result of(Measurement... trials) {
        Result plain = Results.of(trials);
        Map<String, String> options = new LinkedHashMap<>(plain.experiment().options());
        options.put("duration", "40s");
        options.put("path", "buffer=end,upgrade=501");
        Result.ExperimentFacts facts = plain.experiment();
        return new Result(
                plain.schema(),
                plain.environment(),
                new Result.ExperimentFacts(
                        facts.name(), facts.transports(), options, facts.repetitions(), facts.completed()),
                new ArrayList<>(plain.all()),
                List.of(),
                Verdicts.summary(facts.transports(), plain.trials()));
    }
}
