package transportlab.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import transportlab.stage.Attempt;
import transportlab.stage.By;
import transportlab.stage.From;

/** The attempts of a stage as a table that people can read. */
public final class StageTable {
    /**
     * What Fetch, the rules for cookies and RFC 6455 demand of every browser. Each line has four cells: with the cookie
     * without and with a check of Origin, with a token without and with it.
     */
    public static final String DEMANDED =
            """
            OWN GET: READ arrived cookie, READ arrived cookie, READ arrived, READ arrived
            OWN POST: READ arrived cookie, READ arrived cookie, READ arrived, READ arrived
            OWN EVENT_SOURCE: READ arrived cookie, READ arrived cookie, CANNOT arrived cookie, CANNOT arrived cookie
            OWN WEB_SOCKET: READ arrived cookie, READ arrived cookie, READ arrived cookie, READ arrived cookie
            OTHER_PORT GET: BLOCKED arrived cookie, REFUSED arrived cookie, BLOCKED preflight, BLOCKED preflight
            OTHER_PORT POST: BLOCKED arrived cookie, REFUSED arrived cookie, BLOCKED arrived, REFUSED arrived
            OTHER_PORT EVENT_SOURCE: BLOCKED arrived cookie, REFUSED arrived cookie, CANNOT arrived, CANNOT arrived
            OTHER_PORT WEB_SOCKET: READ arrived cookie, REFUSED arrived cookie, UNKNOWN_PERSON arrived cookie, REFUSED arrived cookie
            OTHER_SITE GET: BLOCKED arrived, REFUSED arrived, BLOCKED preflight, BLOCKED preflight
            OTHER_SITE POST: BLOCKED arrived, REFUSED arrived, BLOCKED arrived, REFUSED arrived
            OTHER_SITE EVENT_SOURCE: BLOCKED arrived, REFUSED arrived, CANNOT arrived, CANNOT arrived
            OTHER_SITE WEB_SOCKET: UNKNOWN_PERSON arrived, REFUSED arrived, UNKNOWN_PERSON arrived, REFUSED arrived
            """;

    private StageTable() {}

    public static String of(List<Attempt> seen) {
        List<String> lines = new ArrayList<>();
        for (From from : From.values()) {
            for (By by : By.values()) {
                lines.add(seen.stream()
                        .filter(attempt -> attempt.from() == from && attempt.by() == by)
                        .map(StageTable::cell)
                        .collect(Collectors.joining(", ", from + " " + by + ": ", "\n")));
            }
        }
        return String.join("", lines);
    }

    private static String cell(Attempt attempt) {
        return attempt.came()
                + (attempt.arrived() ? " arrived" : "")
                + (attempt.preflight() ? " preflight" : "")
                + (attempt.cookie() ? " cookie" : "");
    }
}
