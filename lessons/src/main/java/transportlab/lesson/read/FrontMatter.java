package transportlab.lesson.read;

import java.util.Optional;
import java.util.Set;

/**
 * A file that begins with fields between two lines of dashes.
 *
 * @param offset how many lines of the file stand before the body
 */
record FrontMatter(Fields fields, String body, int offset) {
    /**
     * Reads a file. If it does not begin as it should, this is recorded as a mistake.
     *
     * @param known the fields that there are
     */
    static Optional<FrontMatter> of(String file, Set<String> known, Mistakes mistakes) {
        String text = file.replace("\r\n", "\n");
        String[] parts = text.split("(?m)^---[ \\t]*$", 3);
        if (parts.length < 3 || !parts[0].isBlank()) {
            mistakes.add(1, "begins with front matter between two lines of ---");
            return Optional.empty();
        }
        Fields fields = new Fields("the front matter", parts[1], lines(parts[0]) + 1, known, mistakes);
        return Optional.of(new FrontMatter(fields, parts[2], lines(parts[0] + "---" + parts[1])));
    }

    private static int lines(String text) {
        return (int) text.chars().filter(c -> c == '\n').count();
    }
}
