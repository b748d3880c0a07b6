package transportlab.lesson;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The source code of the techniques, which is packed into the program, and single members of it. */
public final class Sources {
    private static final String FOLDER = "/source/";

    private Sources() {}

    /** The text of a file; empty if there is none. */
    public static Optional<String> file(String path) {
        try (InputStream in = Sources.class.getResourceAsStream(FOLDER + path)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A method or type with its comment, unchanged but for the indentation; empty if it does not exist. */
    public static Optional<String> member(Excerpt excerpt) {
        return file(excerpt.file()).flatMap(text -> member(text, excerpt.member()));
    }

    static Optional<String> member(String text, String name) {
        Pattern method = Pattern.compile(
                "(?m)^( *)(?:@\\w+[^\\n]*\\n\\1)*(?:(?:public|private|protected|static|final|synchronized|abstract|default) )*"
                        + "(?:(?:class|interface|record|enum) " + Pattern.quote(name) + "\\b|[\\w<>\\[\\], .?]+ "
                        + Pattern.quote(name) + "\\()");
        Matcher matcher = method.matcher(text);
        while (matcher.find()) {
            int open = text.indexOf('{', matcher.end());
            int semicolon = text.indexOf(';', matcher.end());
            if (open > 0 && (semicolon < 0 || open < semicolon)) {
                int begin = withComment(text, matcher.start());
                return Optional.of(outdented(
                        text.substring(begin, close(text, open)),
                        matcher.group(1).length()));
            }
        }
        return Optional.empty();
    }

    /** Where the member begins, including a comment that ends just above it. */
    private static int withComment(String text, int start) {
        String before = text.substring(0, start).stripTrailing();
        if (!before.endsWith("*/")) {
            return start;
        }
        int comment = before.lastIndexOf("/**");
        return comment < 0 ? start : text.lastIndexOf('\n', comment) + 1;
    }

    private static int close(String text, int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                i = afterString(text, i);
            } else if (c == '{') {
                depth++;
            } else if (c == '}' && --depth == 0) {
                return i + 1;
            }
        }
        return text.length();
    }

    private static int afterString(String text, int quote) {
        int i = quote + 1;
        while (i < text.length() && text.charAt(i) != '"') {
            i += text.charAt(i) == '\\' ? 2 : 1;
        }
        return i;
    }

    private static String outdented(String code, int spaces) {
        return code.replaceAll("(?m)^ {" + spaces + "}", "");
    }
}
