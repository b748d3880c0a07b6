package transportlab.app.handout;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import transportlab.visualizer.document.Part;
import transportlab.visualizer.document.Span;

/**
 * The written part of the booklet. It has headings, paragraphs of one line, lists, {@code **stress**} and
 * {@code `code`}; a line like {@code @notes} stands for what the program itself puts there, and the lines below
 * {@code @plan} up to an empty one are a plan. The heading below {@code @page} begins a page. Braces hold names that
 * the program knows: {@code {lesson handshake}}, {@code {word frame.compare}}.
 */
final class BookletText {
    private static final String PAGE = "@page";
    private static final Pattern NAMED = Pattern.compile("\\{(\\w+) ([^{}]+)}");
    private final List<Part> parts = new ArrayList<>();
    private final List<List<Span>> entries = new ArrayList<>();
    private boolean newPage;

    private BookletText() {}

    /**
     * @param named what stands for a name in braces, by what it is a name of and by its id
     * @param inserted what stands for a line that begins with an at sign, by that line and those below it
     */
    static List<Part> parts(
            String language, BinaryOperator<String> named, Function<List<String>, List<Part>> inserted) {
        BookletText text = new BookletText();
        List<String> lines = read(language).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).equals(PAGE)) {
                text.newPage = true;
            } else if (lines.get(i).startsWith("@")) {
                int end = i + 1;
                while (end < lines.size() && !lines.get(end).isBlank()) {
                    end++;
                }
                text.closeList();
                text.parts.addAll(inserted.apply(lines.subList(i, end)));
                i = end;
            } else {
                text.line(NAMED.matcher(lines.get(i))
                        .replaceAll(found -> Matcher.quoteReplacement(named.apply(found.group(1), found.group(2)))));
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
            entries.add(Marked.spans(line.substring(2)));
            return;
        }
        closeList();
        if (line.startsWith("#")) {
            int level = line.indexOf(' ');
            parts.add(new Part.Heading(level, line.substring(level + 1), newPage));
            newPage = false;
        } else if (!line.isBlank()) {
            parts.add(new Part.Text(Marked.spans(line), Part.Role.BODY));
        }
    }

    private void closeList() {
        if (!entries.isEmpty()) {
            parts.add(new Part.Bullets(List.copyOf(entries), false));
            entries.clear();
        }
    }
}
