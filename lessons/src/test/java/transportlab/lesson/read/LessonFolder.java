package transportlab.lesson.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder of lessons that a test writes. */
public record LessonFolder(Path root) {
    private static final String FRONT = "---\ntitle: T\nminutes: 3\n---\n";

    /** Four pages without anything special. */
    public static final String PAGES = "\n# a?\n\nx\n\n# b?\n\nx\n\n# c?\n\nx\n\n# d?\n\nx\n\n# e?\n\n";

    /** The block that the last page of a lesson has. */
    public static final String OPEN = "```open\nexperiment: e\nchange: clients\n```\n\n";

    /** Front matter and four pages; the fifth has a heading on line 22, and what follows begins on line 24. */
    public static final String BEGINNING = FRONT + PAGES;

    public LessonFolder write(String file, String text) throws IOException {
        Path to = root.resolve(file);
        Files.createDirectories(to.getParent());
        Files.writeString(to, text);
        return this;
    }

    /** A lesson whose last page ends with this text, with one experiment e. */
    public LessonFolder lesson(String id, String language, String end) throws IOException {
        return write(id + "/e.lab.yaml", "clients: 3\nduration: 1s\n")
                .write(id + "/lesson." + language + ".md", BEGINNING + OPEN + end + "\n");
    }
}
