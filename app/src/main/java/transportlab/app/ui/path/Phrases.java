package transportlab.app.ui.path;

import java.util.stream.Collectors;
import transportlab.catalogue.Catalogue;
import transportlab.words.Numbers;
import transportlab.words.Words;

/** The sentences of the switchboard. */
final class Phrases {
    private static final double MINUTE = 120_000;

    private Phrases() {}

    /** Why a technique cannot have a choice. */
    static String of(Board.Reason reason, String id, Board board, Words words) {
        return switch (reason) {
            case NO_STATUS -> words.with("path.reason.status", "name", Catalogue.name(id, words.language()));
            case PATH -> words.get("path.reason.path");
            case OTHER_ROW -> words.get("path.reason.row");
        };
    }

    /** What becomes of the first request of a technique. */
    static String of(Fate fate, Words words) {
        String key = fate.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        return words.with("path.route." + key, "status", fate.status());
    }

    /** The techniques with which this one falls; empty if there is none. */
    static String fallsWith(String id, Board board, Words words) {
        String others = board.fallsWith(id).stream()
                .map(other -> Catalogue.name(other, words.language()))
                .collect(Collectors.joining(", "));
        return others.isEmpty() ? "" : words.with("path.fallsWith", "others", others);
    }

    /** What is expected of a technique, in two or three words. */
    static String of(Expectation expected, Words words) {
        String time = time(expected.noticedMillis(), words);
        return switch (expected.kind()) {
            case THROUGH -> words.get("path.expected.through");
            case FELL_BACK ->
                expected.way() == null
                        ? words.get("path.expected.fellBack")
                        : words.with("path.expected.endsOn", "name", Catalogue.name(expected.way(), words.language()));
            case PARTLY ->
                words.with(
                        "path.expected.partly",
                        "n",
                        Numbers.whole(expected.delivered()),
                        "m",
                        Numbers.whole(expected.expected()));
            case MUTED -> timed("path.expected.muted", time, words);
            case REFUSED -> timed("path.expected.refused", time, words);
            case NO_ANSWER -> timed("path.expected.silence", time, words);
            case BROKEN -> timed("path.expected.broken", time, words);
            case UNKNOWN -> words.get("path.expected.unknown");
        };
    }

    /** Says the time in which clients notice, or that they never do. */
    private static String timed(String key, String time, Words words) {
        return time.isEmpty() ? words.get(key + ".never") : words.with(key, "t", time);
    }

    /** A time in seconds, or in minutes if it is long; empty for never. */
    static String time(Double millis, Words words) {
        if (millis == null) {
            return "";
        }
        if (millis >= MINUTE) {
            return words.with("short.MINUTES", "n", Math.round(millis / 60_000));
        }
        double seconds = millis >= 9_950 ? Math.round(millis / 1000) : Math.max(1, Math.round(millis / 100)) / 10.0;
        return words.with("short.SECONDS", "n", Numbers.significant(seconds));
    }
}
