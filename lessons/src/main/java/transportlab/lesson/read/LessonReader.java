package transportlab.lesson.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import transportlab.lesson.Lesson;
import transportlab.lesson.Step;

/**
 * Reads one file of a lesson: front matter, then a page for each heading of the first level. Fenced blocks say what the
 * page does. Text below a line of dashes is shown when the guess is locked and the run is done. Each mistake is
 * reported with its file and line.
 */
final class LessonReader {
    private static final Set<String> FRONT = Set.of("title", "minutes", "needs");
    private final String id;
    private final String language;
    private final Folder folder;
    private final Mistakes mistakes;
    private final Map<String, Map<String, String>> experiments;
    private final Directives directives;
    private final List<Step> steps = new ArrayList<>();
    private Page page;

    LessonReader(String id, String language, Folder folder) {
        this.id = id;
        this.language = language;
        this.folder = folder;
        this.mistakes = new Mistakes(Lessons.file(id, language));
        this.experiments = Experiments.of(id, folder, mistakes);
        this.directives = new Directives(mistakes, experiments.keySet());
    }

    /** @throws LessonException with all mistakes */
    Lesson read() throws LessonException {
        String text = folder.text(Lessons.file(id, language)).orElse("").replace("\r\n", "\n");
        String[] parts = text.split("(?m)^---[ \\t]*$", 3);
        if (parts.length < 3 || !parts[0].isBlank()) {
            mistakes.add(1, "begins with front matter between two lines of ---");
            throw new LessonException(mistakes.all());
        }
        int before = lines(parts[0]);
        Fields front = new Fields("the front matter", parts[1], before + 1, FRONT, mistakes);
        body(parts[2], lines(parts[0] + "---" + parts[1]));
        Lesson lesson = new Lesson(
                id,
                language,
                front.needed("title"),
                (int) front.number("minutes"),
                front.texts("needs"),
                experiments,
                List.copyOf(steps));
        new Rules(lesson, mistakes).check();
        if (!mistakes.all().isEmpty()) {
            throw new LessonException(mistakes.all());
        }
        return lesson;
    }

    private static int lines(String text) {
        return (int) text.chars().filter(c -> c == '\n').count();
    }

    private void body(String text, int offset) {
        Node document = Parser.builder()
                .includeSourceSpans(IncludeSourceSpans.BLOCKS)
                .build()
                .parse(text);
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading && heading.getLevel() == 1) {
                page(heading, offset);
            } else if (page == null) {
                mistakes.add(line(node, offset), "stands before the first heading");
            } else {
                node(node, line(node, offset));
            }
        }
        finish();
    }

    private static int line(Node node, int offset) {
        return offset + node.getSourceSpans().get(0).getLineIndex() + 1;
    }

    /** Begins a page. The block that names its experiment is read first, because the others refer to it. */
    private void page(Heading heading, int offset) {
        finish();
        String experiment =
                steps.isEmpty() ? only() : steps.get(steps.size() - 1).experiment();
        page = new Page(MarkdownText.plain(heading), line(heading, offset), experiment);
        for (Node node = heading.getNext(); node != null && !isPage(node); node = node.getNext()) {
            if (node instanceof FencedCodeBlock block && Directives.namesExperiment(name(block))) {
                directives.read(page, name(block), block.getLiteral(), line(node, offset) + 1);
            }
        }
    }

    /** The experiment that is meant before a page names one; empty if there are several. */
    private String only() {
        return experiments.size() == 1 ? experiments.keySet().iterator().next() : "";
    }

    private static boolean isPage(Node node) {
        return node instanceof Heading heading && heading.getLevel() == 1;
    }

    private static String name(FencedCodeBlock block) {
        return block.getInfo() == null ? "" : block.getInfo().strip();
    }

    private void node(Node node, int line) {
        if (node instanceof ThematicBreak) {
            page.revealing = true;
        } else if (node instanceof FencedCodeBlock block) {
            if (!Directives.namesExperiment(name(block))) {
                directives.read(page, name(block), block.getLiteral(), line + 1);
            }
        } else if (node instanceof Paragraph paragraph) {
            page.part().add(MarkdownText.block(paragraph, false));
        } else if (node instanceof BulletList list) {
            for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
                page.part().add(MarkdownText.block(item.getFirstChild(), true));
            }
        } else {
            mistakes.add(line, "only paragraphs and lists may stand on a page");
        }
    }

    private void finish() {
        if (page != null) {
            steps.add(page.step());
            page = null;
        }
    }
}
