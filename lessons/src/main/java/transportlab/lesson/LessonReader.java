package transportlab.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import transportlab.experiment.BadInput;
import transportlab.experiment.Experiment;
import transportlab.experiment.ExperimentFile;
import transportlab.experiment.ExperimentOptions;

/**
 * Reads one file of a lesson: front matter, then a page for each heading of the first level. Fenced blocks named
 * {@code run}, {@code question}, {@code claims}, {@code excerpt} and {@code open} say what the page does. Text below a
 * line of dashes is shown when the run of the page is done. Each mistake is reported with its file and line.
 */
final class LessonReader {
    private static final Set<String> FRONT = Set.of("title", "minutes", "experiment");
    private static final int MOST_WORDS = 45;
    private static final int LEAST_STEPS = 5;
    private static final int MOST_STEPS = 7;

    private final String id;
    private final String language;
    private final Function<String, Optional<String>> beside;
    private final Mistakes mistakes;
    private final Directives directives;
    private final List<Step> steps = new ArrayList<>();
    private Page page;

    /**
     * @param beside reads another file in the lesson's folder
     */
    LessonReader(String id, String language, Function<String, Optional<String>> beside) {
        this.id = id;
        this.language = language;
        this.mistakes = new Mistakes(id + "/lesson." + language + ".md");
        this.directives = new Directives(mistakes);
        this.beside = beside;
    }

    /** @throws LessonException with all mistakes */
    Lesson read(String text) throws LessonException {
        String[] parts = text.split("(?m)^---[ \\t]*$", 3);
        if (parts.length < 3 || !parts[0].isBlank()) {
            mistakes.add(1, "begins with front matter between two lines of ---");
            throw new LessonException(mistakes.all());
        }
        Map<String, Object> front = mistakes.yaml(parts[1], 1);
        int offset = (int)
                (parts[0] + "---" + parts[1]).chars().filter(c -> c == '\n').count();
        body(parts[2], offset);
        Experiment experiment = null;
        Map<String, String> options = Map.of();
        String name = String.valueOf(front.getOrDefault("experiment", ""));
        try {
            ExperimentOptions given = experiment(name);
            options = given.values();
            experiment = given.build();
        } catch (BadInput e) {
            mistakes.add(lineOf(parts[1], "experiment"), e.getMessage());
        }
        front.keySet().stream()
                .filter(key -> !FRONT.contains(key))
                .forEach(key -> mistakes.add(lineOf(parts[1], key), "there is no '" + key + "'; there are " + FRONT));
        String title = String.valueOf(front.getOrDefault("title", ""));
        if (title.isBlank()) {
            mistakes.add(2, "has no title");
        }
        if (steps.size() < LEAST_STEPS || steps.size() > MOST_STEPS) {
            mistakes.add(offset + 1, "has " + steps.size() + " pages; expected " + LEAST_STEPS + " to " + MOST_STEPS);
        }
        if (!steps.isEmpty() && !steps.get(steps.size() - 1).opens()) {
            mistakes.add(steps.get(steps.size() - 1).line(), "the last page has no block 'open'");
        }
        int minutes = front.get("minutes") instanceof Integer whole ? whole : 0;
        if (minutes < 1) {
            mistakes.add(2, "needs its minutes, a whole number");
        }
        if (!mistakes.all().isEmpty()) {
            throw new LessonException(mistakes.all());
        }
        return new Lesson(id, language, title, minutes, experiment, options, List.copyOf(steps));
    }

    private ExperimentOptions experiment(String name) throws BadInput {
        String text = beside.apply(name)
                .orElseThrow(() -> new BadInput("there is no experiment '" + name + "' in the lesson's folder"));
        return ExperimentFile.parse(text, name);
    }

    private static int lineOf(String front, String key) {
        String[] lines = front.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].startsWith(key + ":")) {
                return i + 1;
            }
        }
        return 1;
    }

    private void body(String text, int offset) {
        Node document = Parser.builder()
                .includeSourceSpans(IncludeSourceSpans.BLOCKS)
                .build()
                .parse(text);
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            int line = offset + node.getSourceSpans().get(0).getLineIndex() + 1;
            node(node, line);
        }
        finish();
    }

    private void node(Node node, int line) {
        if (node instanceof Heading heading && heading.getLevel() == 1) {
            finish();
            page = new Page(MarkdownText.plain(heading), line);
        } else if (page == null) {
            mistakes.add(line, "stands before the first heading");
        } else if (node instanceof ThematicBreak) {
            page.revealing = true;
        } else if (node instanceof FencedCodeBlock block) {
            directives.read(page, block.getInfo() == null ? "" : block.getInfo().strip(), block.getLiteral(), line + 1);
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
        if (page == null) {
            return;
        }
        if (page.words() > MOST_WORDS) {
            mistakes.add(page.line, "the page has " + page.words() + " words; " + MOST_WORDS + " at most");
        }
        steps.add(page.step());
        page = null;
    }
}
