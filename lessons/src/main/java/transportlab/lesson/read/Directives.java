package transportlab.lesson.read;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import transportlab.experiment.BadInput;
import transportlab.lesson.Excerpt;
import transportlab.lesson.Opening;
import transportlab.lesson.Review;
import transportlab.lesson.Run;
import transportlab.lesson.Show;
import transportlab.lesson.Sources;
import transportlab.lesson.Sweeping;
import transportlab.lesson.Teacher;
import transportlab.lesson.claim.Claim;
import transportlab.lesson.claim.ClaimText;
import transportlab.lesson.claim.Figure;
import transportlab.lesson.court.Table;
import transportlab.sweep.Over;

/** Reads the fenced blocks of a page. */
final class Directives {
    private static final Map<String, Set<String>> OF_LESSONS = ofLessons();
    private static final Map<String, Set<String>> OF_THE_COURT = ofTheCourt();
    private final Map<String, Set<String>> keys;
    private final Mistakes mistakes;
    private final Set<String> experiments;

    private Directives(Map<String, Set<String>> keys, Mistakes mistakes, Set<String> experiments) {
        this.keys = keys;
        this.mistakes = mistakes;
        this.experiments = experiments;
    }

    /**
     * @param experiments the names of the experiments of the lesson
     */
    static Directives ofLessons(Mistakes mistakes, Set<String> experiments) {
        return new Directives(OF_LESSONS, mistakes, experiments);
    }

    static Directives ofTheCourt(Mistakes mistakes, Set<String> experiments) {
        return new Directives(OF_THE_COURT, mistakes, experiments);
    }

    private static Map<String, Set<String>> ofLessons() {
        Map<String, Set<String>> keys = shared();
        keys.put("question", Set.of());
        keys.put("claims", Set.of());
        keys.put("excerpt", Set.of("file", "member"));
        keys.put("review", Set.of("lesson", "text", "answers"));
        keys.put("open", Set.of("experiment", "change"));
        return keys;
    }

    private static Map<String, Set<String>> ofTheCourt() {
        Map<String, Set<String>> keys = shared();
        keys.put("clause", ClauseText.KEYS);
        keys.put("table", Set.of("columns", "rows"));
        return keys;
    }

    private static Map<String, Set<String>> shared() {
        Map<String, Set<String>> keys = new LinkedHashMap<>();
        keys.put("run", Set.of("experiment", "transports", "mode"));
        keys.put("sweep", Set.of("experiment", "over", "points", "transports"));
        keys.put("show", Set.of("kind", "of", "transport", "part", "experiment", "from", "to", "by", "proof", "guard"));
        keys.put("teacher", Set.of("believe", "minutes", "ask", "careful"));
        keys.put("sources", Set.of());
        return keys;
    }

    /** Whether the block says which experiment the page speaks of, so that it must be read before the others. */
    static boolean namesExperiment(String name) {
        return name.equals("run") || name.equals("sweep");
    }

    /**
     * Reads one block into a page.
     *
     * @param name the name behind the opening fence
     * @param line the line number of the first line of its body
     */
    void read(Page page, String name, String body, int line) {
        if (!keys.containsKey(name)) {
            mistakes.add(line - 1, "there is no block '" + name + "'; there are " + String.join(", ", keys.keySet()));
            return;
        }
        switch (name) {
            case "question" -> page.question = new Questions(mistakes).read(body, line, page.experiment);
            case "claims" -> claims(page, body, line);
            case "sources" -> sources(page, body, line);
            default -> fields(page, name, new Fields(name, body, line, keys.get(name), mistakes));
        }
    }

    private void fields(Page page, String name, Fields fields) {
        switch (name) {
            case "run" -> run(page, fields);
            case "sweep" -> sweep(page, fields);
            case "show" -> page.shows.add(show(page, fields));
            case "clause" -> page.clauses.add(new ClauseText(page, fields, mistakes, this::claim).clause());
            case "table" -> page.tables.add(new Table(fields.texts("columns"), fields.rows("rows")));
            case "excerpt" -> excerpt(page, fields);
            case "teacher" ->
                page.teacher = new Teacher(
                        fields.needed("believe"),
                        (int) fields.number("minutes"),
                        fields.needed("ask"),
                        fields.needed("careful"));
            case "review" ->
                page.reviews.add(new Review(
                        fields.needed("lesson"),
                        new Questions(mistakes).which(fields, fields.needed("text"), page.experiment)));
            default -> page.opens = new Opening(experiment(page, fields), fields.needed("change"));
        }
    }

    /** The experiment that a block names, or else that of the page, or else the only one that there is. */
    private String experiment(Page page, Fields fields) {
        String name = fields.text("experiment");
        if (name.isEmpty()) {
            name = !page.experiment.isEmpty() || experiments.size() != 1
                    ? page.experiment
                    : experiments.iterator().next();
        }
        if (!experiments.contains(name)) {
            fields.mistake(
                    "experiment",
                    name.isEmpty()
                            ? "lacks 'experiment'; there are " + String.join(", ", experiments)
                            : "there is no experiment '" + name + "'; there are " + String.join(", ", experiments));
        }
        return name;
    }

    private void run(Page page, Fields fields) {
        page.experiment = experimentOfRun(fields);
        List<String> modes = List.of("live", "model", "recorded");
        page.run = new Run(
                page.experiment,
                fields.transports("transports"),
                Run.How.valueOf(fields.oneOf("mode", modes).toUpperCase(Locale.ROOT)));
    }

    private void sweep(Page page, Fields fields) {
        page.experiment = experimentOfRun(fields);
        int points = fields.has("points") ? (int) fields.number("points") : 9;
        try {
            page.sweep = new Sweeping(
                    page.experiment, Over.parse(fields.needed("over"), points), fields.transports("transports"));
        } catch (BadInput e) {
            fields.mistake("over", e.getMessage());
        }
    }

    private String experimentOfRun(Fields fields) {
        Page none = new Page("", 0, "");
        return experiment(none, fields);
    }

    private Show show(Page page, Fields fields) {
        String kind = fields.oneOf("kind", List.of("chart", "exchange", "timeline", "sweep", "outcome", "stage"));
        if (kind.equals("stage")) {
            return StageTable.of(fields);
        }
        String experiment = experiment(page, fields);
        return switch (kind) {
            case "exchange" ->
                new Show.Messages(
                        experiment,
                        fields.transport("transport"),
                        Show.Part.valueOf(fields.oneOf("part", parts()).toUpperCase(Locale.ROOT)));
            case "timeline" ->
                new Show.Strip(experiment, fields.transport("transport"), fields.millis("from"), fields.millis("to"));
            case "sweep" -> new Show.Swept(experiment);
            case "outcome" -> new Show.Survived(experiment);
            default -> {
                String of = fields.has("of") ? fields.text("of") : "bytes";
                Figure figure = fields.parsed("of", Figure.parse(of), "figure like bytes, down, each");
                yield figure == null ? null : new Show.Chart(figure);
            }
        };
    }

    private static List<String> parts() {
        return Arrays.stream(Show.Part.values()).map(Show.Part::key).toList();
    }

    private void claims(Page page, String body, int line) {
        String[] lines = body.split("\n");
        for (int i = 0; i < lines.length; i++) {
            if (!lines[i].isBlank()) {
                claim(page, lines[i], line + i).ifPresent(page.claims::add);
            }
        }
    }

    /** A claim; empty if the text is none, which is a mistake. */
    private Optional<Claim> claim(Page page, String text, int line) {
        Optional<Claim> claim = ClaimText.claim(text, page.experiment, line);
        claim.ifPresentOrElse(
                one -> one.transports().forEach(id -> Fields.knownTransport(id, line, mistakes)),
                () -> mistakes.add(line, noClaim(text)));
        return claim;
    }

    private String noClaim(String text) {
        boolean lacksExperiment = ClaimText.claim(text, "any", 0).isPresent();
        return lacksExperiment
                ? "no page so far has a run: bytes(websocket) is to be bytes(websocket@EXPERIMENT); there are "
                        + String.join(", ", experiments)
                : "is no claim like bytes(websocket) < 0.5 * bytes(long-polling)";
    }

    private void sources(Page page, String body, int line) {
        for (String text : mistakes.list(body, line)) {
            if (text.chars().noneMatch(Character::isDigit) || !text.contains(":")) {
                mistakes.add(line, "'" + text + "' needs a section or a date, and after a colon what stands there");
            }
            page.sources.add(text);
        }
    }

    private void excerpt(Page page, Fields fields) {
        Excerpt excerpt = new Excerpt(fields.needed("file"), fields.needed("member"), fields.line());
        if (Sources.file(excerpt.file()).isEmpty()) {
            fields.mistake("file", "there is no file " + excerpt.file());
        } else if (Sources.member(excerpt).isEmpty()) {
            fields.mistake("member", "there is no member '" + excerpt.member() + "' in " + excerpt.file());
        }
        page.excerpts.add(excerpt);
    }
}
