package transportlab.visualizer.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import transportlab.measure.Outcome;

/**
 * What became of each technique over a path: what happened, how much was delivered, and how long it took until somebody
 * noticed.
 *
 * @param columns the titles of the three columns
 * @param of what was expected of each technique, in words; empty if it differs between them
 * @param mostMillis where the scale of the time to notice ends
 * @param about the transports of which the finding speaks
 */
public record OutcomeChart(
        Head head, List<Line> lines, Columns columns, String of, double mostMillis, List<String> about)
        implements Chart {

    /** The titles of the columns. */
    public record Columns(String happened, String delivered, String notice, String client, String server) {}

    /**
     * One technique.
     *
     * @param outcome null if it has none, because its trials failed or did not run
     * @param measured whether it was measured, and not only calculated
     * @param word the outcome in words, or why there is none
     * @param reason why, in a few words; empty if the steps say it
     * @param steps what clients tried before they stayed with something; empty if they tried nothing else
     * @param share how much of what was expected was delivered, 0 to 1
     * @param delivered the same as text
     * @param detail all of it in sentences
     * @param sides bytes at the clients and at the server, as texts; empty if nobody counted at the server
     */
    public record Line(
            Row row,
            Outcome outcome,
            boolean measured,
            String word,
            String reason,
            List<Step> steps,
            double share,
            String delivered,
            Notice notice,
            String detail,
            List<String> sides) {
        /** What a reader who cannot see it is told. */
        String spoken() {
            String way = String.join(
                    " → ",
                    steps.stream()
                            .map(step -> step.name() + (step.kept() ? " ✓" : " ×"))
                            .toList());
            String why = way.isEmpty() ? reason : way;
            return why.isEmpty() ? word : word + " · " + why;
        }
    }

    /** A technique that was tried. */
    public record Step(String id, String chip, String name, boolean kept) {}

    /**
     * How it was noticed that something was wrong.
     *
     * @param millis until somebody noticed; null if nobody did, or if there was nothing to notice
     * @param value the time, or {@code never}; empty if there was nothing to notice
     * @param text what told the clients, or that there was nothing to notice
     * @param inside what stands in the bar of a screen that stays old; empty for any other
     * @param spoken all of it in one phrase
     */
    public record Notice(Double millis, String value, String text, String inside, String spoken) {
        public boolean isNever() {
            return !inside.isEmpty();
        }
    }

    public Optional<Line> line(String transport) {
        return lines.stream().filter(line -> line.row.id().equals(transport)).findFirst();
    }

    @Override
    public List<Row> rows() {
        return lines.stream().map(Line::row).toList();
    }

    @Override
    public List<List<String>> table() {
        boolean sides = lines.stream().anyMatch(line -> !line.sides.isEmpty());
        List<List<String>> table = new ArrayList<>();
        List<String> titles =
                new ArrayList<>(List.of("", columns.happened, (columns.delivered + " " + of).strip(), columns.notice));
        if (sides) {
            titles.addAll(List.of(columns.client, columns.server));
        }
        table.add(titles);
        for (Line line : lines) {
            List<String> cells =
                    new ArrayList<>(List.of(line.row.name(), line.spoken(), line.delivered, line.notice.spoken));
            if (sides) {
                cells.addAll(line.sides.isEmpty() ? List.of("-", "-") : line.sides);
            }
            table.add(cells);
        }
        return table;
    }
}
