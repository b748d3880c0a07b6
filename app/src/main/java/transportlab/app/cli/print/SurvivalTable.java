package transportlab.app.cli.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import transportlab.measure.Outcome;
import transportlab.measure.Survival;
import transportlab.visualizer.sentence.SurvivalSentences;
import transportlab.words.Words;

/**
 * What survives what in plain text: techniques down, paths across, one sign and one short word in each cell. The paths
 * have letters, which a legend explains, so that the table fits into 100 columns.
 */
public record SurvivalTable(Survival survival, Words words) {
    private static final String SIGNS = "✓◐▪↳✗";

    @Override
    public String toString() {
        SurvivalSentences said = new SurvivalSentences(survival, words);
        TextTable table = new TextTable(1 + survival.paths().size(), 2);
        List<String> titles = new ArrayList<>(List.of(words.get("survival.column")));
        for (int i = 0; i < survival.paths().size(); i++) {
            titles.add(letter(i));
        }
        table.row(titles);
        for (String id : survival.transports()) {
            List<String> row = new ArrayList<>(List.of(said.name(id)));
            survival.paths().forEach(path -> row.add(cell(id, path.id())));
            table.row(row);
        }
        return table + "\n" + signs(said) + "\n" + paths(said);
    }

    /** A to Z, then AA, AB, .. */
    private static String letter(int index) {
        String last = String.valueOf((char) ('A' + index % 26));
        return index < 26 ? last : letter(index / 26 - 1) + last;
    }

    private String cell(String id, String path) {
        Optional<Survival.Cell> cell = survival.cell(id, path);
        String text = cell.isEmpty()
                ? "-"
                : cell.get().outcome() == null
                        ? "!"
                        : sign(cell.get().outcome()) + " " + brief(cell.get().outcome());
        return survival.isDisputed(id, path) ? text + "≠" : text;
    }

    private static String sign(Outcome outcome) {
        return SIGNS.substring(outcome.ordinal(), outcome.ordinal() + 1);
    }

    private String brief(Outcome outcome) {
        return words.get("survival.cell." + outcome.id());
    }

    private String signs(SurvivalSentences said) {
        String signs = said.occurring().stream()
                .map(outcome -> sign(outcome) + "  " + words.get("survival.sign." + outcome.id()) + "\n")
                .collect(Collectors.joining());
        boolean failed = survival.cells().stream().anyMatch(cell -> cell.outcome() == null);
        return failed ? signs + "!  " + words.get("survival.failed") + "\n" : signs;
    }

    private String paths(SurvivalSentences said) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < survival.paths().size(); i++) {
            Survival.Path path = survival.paths().get(i);
            String rules = path.rules().isEmpty() ? "" : ": " + path.rules();
            text.append(letter(i)).append("  ").append(said.path(path));
            if (!said.path(path).equals(path.id())) {
                text.append(" (").append(path.id()).append(')');
            }
            text.append(rules).append('\n');
        }
        return text.toString();
    }
}
