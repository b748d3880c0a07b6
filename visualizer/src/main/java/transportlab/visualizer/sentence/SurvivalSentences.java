package transportlab.visualizer.sentence;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import transportlab.catalogue.Catalogue;
import transportlab.measure.Outcome;
import transportlab.measure.Survival;
import transportlab.stands.Expected;
import transportlab.words.Numbers;
import transportlab.words.Words;

/** What is said of a table of techniques and paths. */
public final class SurvivalSentences {
    private final Survival survival;
    private final Words words;
    private final OutcomeWords said;
    private final PathLine paths;

    public SurvivalSentences(Survival survival, Words words) {
        this.survival = survival;
        this.words = words;
        this.said = new OutcomeWords(words, survival.isCalculated());
        this.paths = new PathLine(words);
    }

    /** How many techniques deliver everything over every path, or else which one gets furthest. */
    public String headline() {
        if (!survival.completed()) {
            return words.get("survival.headline.stopped");
        }
        int all = survival.paths().size();
        List<String> everywhere =
                survival.transports().stream().filter(id -> survived(id) == all).toList();
        if (!everywhere.isEmpty()) {
            return everywhere.size() == 1 && survival.transports().size() > 1
                    ? words.with("survival.headline.one", "name", name(everywhere.get(0)))
                    : words.with(
                            "survival.headline",
                            "n",
                            everywhere.size(),
                            "m",
                            survival.transports().size());
        }
        long most =
                survival.transports().stream().mapToLong(this::survived).max().orElse(0);
        List<String> best = survival.transports().stream()
                .filter(id -> survived(id) == most)
                .toList();
        return best.size() == 1
                ? words.with("survival.headline.most", "name", name(best.get(0)), "n", most, "m", all)
                : words.get("survival.headline.none");
    }

    private long survived(String id) {
        return survival.paths().stream()
                .filter(path -> survival.cell(id, path.id())
                        .map(Survival.Cell::outcome)
                        .filter(Outcome::isWhole)
                        .isPresent())
                .count();
    }

    /** Whether it was calculated or measured, and whether the two agree. */
    public String sub() {
        long cells = (long) survival.transports().size() * survival.paths().size();
        if (!survival.completed()) {
            long all = survival.mode().equals("both") ? 2 * cells : cells;
            return words.with("survival.sub.stopped", "n", survival.cells().size(), "m", all);
        }
        if (!survival.mode().equals("both")) {
            return words.get(survival.isCalculated() ? "survival.sub.model" : "survival.sub.live");
        }
        long disputed = disputed().count();
        boolean failed = survival.cells().stream().anyMatch(cell -> cell.outcome() == null);
        return failed && disputed == 0
                ? words.get("survival.sub.failed")
                : disputed == 0
                        ? words.get("survival.sub.both")
                        : words.with("survival.sub.disputed", "n", disputed, "m", cells);
    }

    private java.util.stream.Stream<Survival.Cell> disputed() {
        return survival.cells().stream()
                .filter(Survival.Cell::isMeasured)
                .filter(cell -> survival.isDisputed(cell.transport(), cell.path()));
    }

    /** One for each technique over a path where something else was measured than was calculated. */
    public List<String> disputes() {
        return disputed()
                .map(cell -> words.with(
                        "survival.disputed",
                        "name",
                        name(cell.transport()),
                        "path",
                        paths.name(cell.path()),
                        "model",
                        said.brief(calculated(cell)),
                        "live",
                        said.brief(cell.outcome())))
                .toList();
    }

    private Outcome calculated(Survival.Cell measured) {
        return survival.cell(measured.transport(), measured.path(), Survival.MODEL)
                .map(Survival.Cell::outcome)
                .orElseThrow();
    }

    /** The word in a cell; what is missing where there is no outcome. */
    public String word(Optional<Survival.Cell> cell) {
        return cell.map(each -> each.outcome() == null ? words.get("survival.failed") : said.brief(each.outcome()))
                .orElseGet(() -> words.get("survival.missing"));
    }

    /** The same where there is very little room: {@code ok}. */
    public String shortest(Optional<Survival.Cell> cell) {
        return cell.map(Survival.Cell::outcome)
                .map(outcome -> words.get("survival.cell." + outcome.id()))
                .orElseGet(() -> word(cell));
    }

    public String path(Survival.Path path) {
        return paths.name(path.id());
    }

    public String name(String id) {
        return Catalogue.name(id, words.language());
    }

    /** How many clients there were: few say what all of them would, where it was only calculated. */
    private String clients(String asked) {
        return survival.isCalculated() && asked.matches("\\d{1,9}")
                ? "" + Expected.clients(Integer.parseInt(asked))
                : asked;
    }

    /** What is needed to run it again: the workload and the time-outs. */
    public String smallPrint() {
        Map<String, String> options = survival.options();
        return words.with(
                        "survival.small",
                        "name",
                        survival.experiment(),
                        "clients",
                        clients(options.getOrDefault("clients", "?")),
                        "rate",
                        options.getOrDefault("rate", "?"),
                        "payload",
                        options.getOrDefault("payload", "?"),
                        "duration",
                        Numbers.duration(options.getOrDefault("duration", "?")),
                        "rtt",
                        new LinkText(words).of(options),
                        "seed",
                        options.getOrDefault("seed", "?"))
                + " "
                + words.with("survival.waits", "waits", paths.waits(survival.waits()))
                + " "
                + survival.environment().getOrDefault("program", "")
                + ".";
    }

    /** The table with a title row and a column of names; each cell is a word. */
    public List<List<String>> table() {
        List<List<String>> table = new java.util.ArrayList<>();
        List<String> titles = new java.util.ArrayList<>(List.of(words.get("survival.column")));
        survival.paths().forEach(path -> titles.add(path(path)));
        table.add(titles);
        for (String id : survival.transports()) {
            List<String> row = new java.util.ArrayList<>(List.of(name(id)));
            survival.paths().forEach(path -> row.add(cell(id, path)));
            table.add(row);
        }
        return table;
    }

    private String cell(String id, Survival.Path path) {
        String word = word(survival.cell(id, path.id()));
        return survival.isDisputed(id, path.id()) ? word + " ≠" : word;
    }

    /** Finding and table in words, for those who cannot see the picture. */
    public String spoken() {
        StringBuilder text = new StringBuilder(headline());
        for (String id : survival.transports()) {
            text.append(' ').append(name(id)).append(':');
            survival.paths().forEach(path -> text.append(' ')
                    .append(path(path))
                    .append(' ')
                    .append(cell(id, path))
                    .append(','));
            text.setCharAt(text.length() - 1, '.');
        }
        return text.toString();
    }

    /** The outcomes that occur, in the order in which a legend names them. */
    public List<Outcome> occurring() {
        return survival.cells().stream()
                .map(Survival.Cell::outcome)
                .filter(java.util.Objects::nonNull)
                .distinct()
                .sorted(Comparator.naturalOrder())
                .toList();
    }
}
