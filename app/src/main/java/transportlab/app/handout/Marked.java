package transportlab.app.handout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import transportlab.visualizer.document.Span;

/** Short texts with marks in them: {@code **stress**}, {@code *stress*} and {@code `code`}. */
final class Marked {
    private static final Pattern MARKS =
            Pattern.compile("\\*\\*(?<strong>.+?)\\*\\*|\\*(?<stress>[^*\\s]|[^*\\s][^*]*[^*\\s])\\*|`(?<code>.+?)`");

    private Marked() {}

    static List<Span> spans(String line) {
        List<Span> spans = new ArrayList<>();
        Matcher matcher = MARKS.matcher(line);
        int from = 0;
        while (matcher.find()) {
            plain(spans, line.substring(from, matcher.start()));
            String strong = matcher.group("strong") == null ? matcher.group("stress") : matcher.group("strong");
            spans.add(
                    strong == null
                            ? new Span(matcher.group("code"), Span.Style.CODE)
                            : new Span(strong, Span.Style.STRONG));
            from = matcher.end();
        }
        plain(spans, line.substring(from));
        return spans;
    }

    /** The text without its marks, where letters have only one style. */
    static String plain(String line) {
        return spans(line).stream().map(Span::text).collect(Collectors.joining());
    }

    /** A name with a text behind it. */
    static List<Span> named(String name, String line) {
        List<Span> spans = new ArrayList<>(List.of(new Span(name + " ", Span.Style.STRONG)));
        spans.addAll(spans(line));
        return spans;
    }

    private static void plain(List<Span> spans, String text) {
        if (!text.isEmpty()) {
            spans.add(new Span(text, Span.Style.PLAIN));
        }
    }
}
