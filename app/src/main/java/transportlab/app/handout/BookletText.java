package transportlab.app.handout;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import transportlab.visualizer.document.Part;
import transportlab.visualizer.document.Span;

/**
 * The written part of the booklet. It has headings, paragraphs of one line, lists, {@code **stress**} and
 * {@code `code`}; a line like {@code @notes} stands for what the program itself puts there, and the lines below
 * {@code @plan} up to an empty one are a plan.
 */
final class BookletText {
    private static final Pattern STYLED = Pattern.compile("\\*\\*(.+?)\\*\\*|`(.+?)`");
    private final List<Part> parts = new ArrayList<>();
    private final List<List<Span>> entries = new ArrayList<>();

    private BookletText() {}

    /**
     * @param inserted what stands for a line that begins with an at sign, by that line and those below it
     */
    static List<Part> parts(String language, Function<List<String>, List<Part>> inserted) {
        BookletText text = new BookletText();
        List<String> lines = read(language).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("@")) {
                int end = i + 1;
                while (end < lines.size() && !lines.get(end).isBlank()) {
                    end++;
                }
                text.closeList();
                text.parts.addAll(inserted.apply(lines.subList(i, end)));
                i = end;
            } else {
                text.line(lines.get(i));
            }
        }
        text.closeList();
        return text.parts;
    }

    private static String read(String language) {
        String file = HandoutWords.FOLDER + "booklet." + language + ".md";
        try (InputStream in = BookletText.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void line(String line) {
        if (line.startsWith("- ")) {
            entries.add(spans(line.substring(2)));
            return;
        }
        closeList();
        if (line.startsWith("#")) {
            int level = line.indexOf(' ');
            parts.add(new Part.Heading(level, line.substring(level + 1), false));
        } else if (!line.isBlank()) {
            parts.add(new Part.Text(spans(line), Part.Role.BODY));
        }
    }

    private void closeList() {
        if (!entries.isEmpty()) {
            parts.add(new Part.Bullets(List.copyOf(entries), false));
            entries.clear();
        }
    }

    static List<Span> spans(String line) {
        List<Span> spans = new ArrayList<>();
        Matcher matcher = STYLED.matcher(line);
        int from = 0;
        while (matcher.find()) {
            plain(spans, line.substring(from, matcher.start()));
            boolean strong = matcher.group(1) != null;
            spans.add(new Span(
                    strong ? matcher.group(1) : matcher.group(2), strong ? Span.Style.STRONG : Span.Style.CODE));
            from = matcher.end();
        }
        plain(spans, line.substring(from));
        return spans;
    }

    private static void plain(List<Span> spans, String text) {
        if (!text.isEmpty()) {
            spans.add(new Span(text, Span.Style.PLAIN));
        }
    }
}
