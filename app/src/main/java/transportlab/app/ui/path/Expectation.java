package transportlab.app.ui.path;

import java.util.List;
import transportlab.measure.Measurement;
import transportlab.measure.Noticed;
import transportlab.measure.Outcome;
import transportlab.measure.PathFigures;
import transportlab.measure.TryCounts;

/**
 * What is expected of a technique over a path.
 *
 * @param kind what happens to it
 * @param noticedMillis how long it takes until a client notices; null if there is nothing to notice, or nobody does
 * @param way the technique on which clients end; null if they have none
 * @param delivered how many of the expected deliveries come
 * @param attempts what was tried, in order, by a technique that tries others
 */
record Expectation(
        Kind kind, Double noticedMillis, String way, long delivered, long expected, List<TryCounts> attempts) {
    static final Expectation UNKNOWN = new Expectation(Kind.UNKNOWN, null, null, 0, 0, List.of());

    enum Kind {
        THROUGH,
        FELL_BACK,
        PARTLY,
        MUTED,
        REFUSED,
        NO_ANSWER,
        BROKEN,
        /** It cannot be calculated. */
        UNKNOWN
    }

    /**
     * @param open whether nothing stands between, so that there is no outcome
     */
    static Expectation of(Measurement of, boolean open) {
        Measurement.Circumstances circumstances = of.circumstances();
        Outcome outcome = circumstances.outcome();
        if (outcome == null && (of.failure() != null || !open)) {
            return UNKNOWN;
        }
        Noticed noticed = circumstances.noticed();
        PathFigures path = circumstances.path();
        Measurement.Updates updates = of.updates();
        return new Expectation(
                outcome == null ? Kind.THROUGH : kind(outcome, noticed, path),
                noticed == null ? null : noticed.afterMillis(),
                path == null ? null : path.way(),
                updates == null ? 0 : updates.delivered(),
                updates == null ? 0 : updates.expected(),
                of.attempts() == null ? List.of() : of.attempts());
    }

    private static Kind kind(Outcome outcome, Noticed noticed, PathFigures path) {
        return switch (outcome) {
            case DELIVERED -> Kind.THROUGH;
            case FELL_BACK -> Kind.FELL_BACK;
            case PARTLY -> Kind.PARTLY;
            case MUTED -> Kind.MUTED;
            case DEAD -> dead(noticed, path);
        };
    }

    /** How a technique ends that delivers nothing: by what the path did, or else by what told the client. */
    private static Kind dead(Noticed noticed, PathFigures path) {
        String did = path == null || path.did() == null ? "" : path.did();
        return switch (did) {
            case "refused" -> path.status() == null ? Kind.BROKEN : Kind.REFUSED;
            case "cut" -> Kind.BROKEN;
            case "swallowed", "dropped" -> Kind.NO_ANSWER;
            default -> noticed == null ? Kind.NO_ANSWER : told(noticed.by());
        };
    }

    private static Kind told(Noticed.By by) {
        return switch (by) {
            case END -> Kind.BROKEN;
            case ERROR -> Kind.REFUSED;
            case WATCHDOG, NOBODY -> Kind.NO_ANSWER;
        };
    }

    /** Whether all that is due comes, on whatever way. */
    boolean getsThrough() {
        return kind == Kind.THROUGH || kind == Kind.FELL_BACK;
    }

    boolean isKnown() {
        return kind != Kind.UNKNOWN;
    }

    /** How long clients take until one of the techniques that they try works; the time of all tries if none does. */
    double untilWonMillis() {
        double micros = 0;
        for (TryCounts each : attempts) {
            micros += each.tookMicros().p50();
            if (each.won() > 0) {
                break;
            }
        }
        return micros / 1000;
    }
}
