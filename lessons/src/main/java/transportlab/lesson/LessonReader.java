package transportlab.lesson;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
import transportlab.catalogue.Catalogue;
import transportlab.experiment.BadInput;
import transportlab.experiment.Experiment;
import transportlab.experiment.ExperimentFile;
import transportlab.experiment.ExperimentOptions;

/**
 * Reads one file of a lesson: front matter, then a page for each heading of the first level. Fenced blocks named
 * {@code run}, {@code question}, {@code claims}, {@code excerpt} and {@code open} are what the page does; what stands
 * below a line of dashes is shown when the page's run is done. Each mistake is told with its file and line.
 */
final class LessonReader {
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Set<String> FRONT = Set.of("title", "minutes", "experiment");
    private static final int MOST_WORDS = 45;
    private static final int LEAST_STEPS = 5;
    private static final int MOST_STEPS = 7;

    private final String id;
    private final String language;
    private final String file;
    private final Function<String, Optional<String>> beside;
    private final List<Mistake> mistakes = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private Page page;

    /** A step that is being read. */
    private static final class Page {
        private final String heading;
        private final int line;
        private final List<Block> text = new ArrayList<>();
        private final List<Block> reveal = new ArrayList<>();
        private final List<String> runs = new ArrayList<>();
        private final List<Claim> claims = new ArrayList<>();
        private final List<Excerpt> excerpts = new ArrayList<>();
        private Question question;
        private boolean revealing;
        private boolean opens;

        Page(String heading, int line) {
            this.heading = heading;
            this.line = line;
        }
    }

    /**
     * @param beside the text of another file of the lesson's folder
     */
    LessonReader(String id, String language, Function<String, Optional<String>> beside) {
        this.id = id;
        this.language = language;
        this.file = id + "/lesson." + language + ".md";
        this.beside = beside;
    }

    /** @throws LessonException with all mistakes */
    Lesson read(String text) throws LessonException {
        String[] parts = text.split("(?m)^---[ \\t]*$", 3);
        if (parts.length < 3 || !parts[0].isBlank()) {
            mistake(1, "begins with front matter between two lines of ---");
            throw new LessonException(mistakes);
        }
        Map<String, Object> front = yaml(parts[1], 1);
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
            mistake(lineOf(parts[1], "experiment"), e.getMessage());
        }
        front.keySet().stream()
                .filter(key -> !FRONT.contains(key))
                .forEach(key -> mistake(lineOf(parts[1], key), "there is no '" + key + "'; there are " + FRONT));
        String title = String.valueOf(front.getOrDefault("title", ""));
        if (title.isBlank()) {
            mistake(2, "has no title");
        }
        if (steps.size() < LEAST_STEPS || steps.size() > MOST_STEPS) {
            mistake(offset + 1, "has " + steps.size() + " pages; expected " + LEAST_STEPS + " to " + MOST_STEPS);
        }
        if (!steps.isEmpty() && !steps.get(steps.size() - 1).opens()) {
            mistake(steps.get(steps.size() - 1).line(), "the last page has no block 'open'");
        }
        int minutes = front.get("minutes") instanceof Integer whole ? whole : 0;
        if (minutes < 1) {
            mistake(2, "needs its minutes, a whole number");
        }
        if (!mistakes.isEmpty()) {
            throw new LessonException(mistakes);
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
            mistake(line, "stands before the first heading");
        } else if (node instanceof ThematicBreak) {
            page.revealing = true;
        } else if (node instanceof FencedCodeBlock block) {
            directive(block.getInfo() == null ? "" : block.getInfo().strip(), block.getLiteral(), line + 1);
        } else if (node instanceof Paragraph paragraph) {
            (page.revealing ? page.reveal : page.text).add(MarkdownText.block(paragraph, false));
        } else if (node instanceof BulletList list) {
            for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
                (page.revealing ? page.reveal : page.text).add(MarkdownText.block(item.getFirstChild(), true));
            }
        } else {
            mistake(line, "only paragraphs and lists may stand on a page");
        }
    }

    private void finish() {
        if (page == null) {
            return;
        }
        int words = page.text.stream()
                .mapToInt(block -> block.plain().split("\\s+").length)
                .sum();
        if (words > MOST_WORDS) {
            mistake(page.line, "the page has " + words + " words; " + MOST_WORDS + " at most");
        }
        steps.add(new Step(
                page.heading,
                List.copyOf(page.text),
                page.question,
                List.copyOf(page.runs),
                List.copyOf(page.reveal),
                List.copyOf(page.claims),
                List.copyOf(page.excerpts),
                page.opens,
                page.line));
        page = null;
    }

    private void directive(String name, String body, int line) {
        switch (name) {
            case "run" -> yaml(body, line).forEach((key, value) -> run(key, String.valueOf(value), line));
            case "question" -> question(yaml(body, line), line);
            case "claims" -> claims(body, line);
            case "excerpt" -> excerpt(yaml(body, line), line);
            case "open" -> page.opens = true;
            default ->
                mistake(line - 1, "there is no block '" + name + "'; there are run, question, claims, excerpt, open");
        }
    }

    private void run(String key, String value, int line) {
        if (!key.equals("transports")) {
            mistake(line, "there is no '" + key + "' in run; there is transports");
            return;
        }
        for (String transport : value.replaceAll("[\\[\\] ]", "").split(",")) {
            page.runs.add(known(transport, line));
        }
    }

    private String known(String transport, int line) {
        if (Catalogue.find(transport).isEmpty()) {
            mistake(line, "there is no transport '" + transport + "'; there are " + Catalogue.ids());
        }
        return transport;
    }

    private void question(Map<String, Object> given, int line) {
        Optional<Measure> measure = Measure.of(String.valueOf(given.get("measure")));
        if (measure.isEmpty()) {
            mistake(line, "there is no measure '" + given.get("measure") + "'");
            return;
        }
        List<Question.Answer> answers = new ArrayList<>();
        if (given.get("answers") instanceof List<?> list) {
            for (Object entry : list) {
                if (entry instanceof Map<?, ?> answer && answer.get("ratio") instanceof Number ratio) {
                    Object reply = answer.get("reply");
                    answers.add(new Question.Answer(
                            ratio.doubleValue(),
                            String.valueOf(answer.get("text")),
                            reply == null ? "" : reply.toString()));
                }
            }
        }
        if (answers.size() < 3 || answers.size() > 4) {
            mistake(line, "a question has 3 or 4 answers, each with ratio and text");
            return;
        }
        page.question = new Question(
                String.valueOf(given.get("text")),
                measure.get(),
                known(String.valueOf(given.get("transport")), line),
                known(String.valueOf(given.get("reference")), line),
                answers);
    }

    private void claims(String body, int line) {
        String[] lines = body.split("\n");
        for (int i = 0; i < lines.length; i++) {
            if (!lines[i].isBlank()) {
                int at = line + i;
                Optional<Claim> claim = Claim.parse(lines[i], at);
                claim.ifPresentOrElse(
                        one -> {
                            page.claims.add(one);
                            transports(one).forEach(transport -> known(transport, at));
                        },
                        () -> mistake(at, "is no claim like bytes(websocket) < 0.5 * bytes(long-polling)"));
            }
        }
    }

    private static List<String> transports(Claim claim) {
        List<String> transports = new ArrayList<>();
        for (Claim.Term term : List.of(claim.left(), claim.right())) {
            if (term.measure() != null) {
                transports.add(term.transport());
            }
        }
        return transports;
    }

    private void excerpt(Map<String, Object> given, int line) {
        Excerpt excerpt = new Excerpt(String.valueOf(given.get("file")), String.valueOf(given.get("member")), line);
        if (Sources.file(excerpt.file()).isEmpty()) {
            mistake(line, "there is no file " + excerpt.file());
        } else if (Sources.member(excerpt).isEmpty()) {
            mistake(line, "there is no member '" + excerpt.member() + "' in " + excerpt.file());
        }
        page.excerpts.add(excerpt);
    }

    private Map<String, Object> yaml(String text, int line) {
        try {
            Map<String, Object> map = YAML.readValue(text, new TypeReference<LinkedHashMap<String, Object>>() {});
            return map == null ? Map.of() : map;
        } catch (JsonProcessingException e) {
            int at = e.getLocation() == null ? 0 : e.getLocation().getLineNr() - 1;
            mistake(line + at, "this is no YAML");
            return new LinkedHashMap<>();
        }
    }

    private void mistake(int line, String what) {
        mistakes.add(new Mistake(file, line, what));
    }
}
