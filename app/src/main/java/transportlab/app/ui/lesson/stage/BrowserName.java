package transportlab.app.ui.lesson.stage;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The name and version of a browser as people know it, out of its {@code User-Agent}. */
final class BrowserName {
    /** In this order, because each browser also names those that it wants to be taken for. */
    private static final List<String> KNOWN = List.of("Firefox", "Edg", "OPR", "Chromium", "Chrome", "Version");

    private static final int MOST = 40;

    private BrowserName() {}

    /** What is no {@code User-Agent} stays as it is, but not longer than a short line. */
    static String of(String agent) {
        for (String name : KNOWN) {
            Matcher found = Pattern.compile(name + "/(\\d+(?:\\.\\d+)?)").matcher(agent);
            if (agent.startsWith("Mozilla/") && found.find()) {
                return people(name) + " " + found.group(1);
            }
        }
        return agent.length() <= MOST ? agent : agent.substring(0, MOST) + "…";
    }

    private static String people(String name) {
        return switch (name) {
            case "Edg" -> "Edge";
            case "OPR" -> "Opera";
            case "Version" -> "Safari";
            default -> name;
        };
    }
}
