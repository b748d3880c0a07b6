package transportlab.visualizer.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The bytes of the phases setup and measured by kind, with one bar per transport for both directions together. */
public record BytesChart(Head head, List<Bar> bars, List<Legend> legend) implements Chart {

    public record Bar(Row row, Stack stack) {}

    /** A kind with its word; {@code toOpen} for the paler part. */
    public record Legend(String kind, String word) {}

    @Override
    public List<Row> rows() {
        return bars.stream().map(Bar::row).toList();
    }

    @Override
    public List<List<String>> table() {
        return table(
                bars.stream()
                        .map(bar -> List.<Object>of(bar.row(), bar.stack()))
                        .toList(),
                head,
                legend);
    }

    /** The table of a chart. Each of the rows is a pair of a {@link Row} and a {@link Stack}. */
    static List<List<String>> table(List<List<Object>> rows, Head head, List<Legend> legend) {
        List<List<String>> table = new ArrayList<>();
        List<String> heading = new ArrayList<>(List.of("", head.title()));
        Set<String> kinds = new LinkedHashSet<>();
        for (Legend entry : legend) {
            if (!entry.kind().equals("toOpen") && !entry.kind().equals("estimate")) {
                kinds.add(entry.kind());
                heading.add(entry.word());
            }
        }
        table.add(heading);
        for (List<Object> pair : rows) {
            Row row = (Row) pair.get(0);
            Stack stack = (Stack) pair.get(1);
            List<String> cells = new ArrayList<>(List.of(row.label(), row.hasFigures() ? stack.label() : row.mark()));
            for (String kind : kinds) {
                double bytes = stack.segments().stream()
                        .filter(segment -> segment.kind().equals(kind))
                        .mapToDouble(Segment::bytes)
                        .sum();
                cells.add(row.hasFigures() ? transportlab.words.Numbers.bytes(bytes) : "");
            }
            table.add(cells);
        }
        return table;
    }
}
