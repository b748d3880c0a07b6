package transportlab.visualizer.model;

import java.util.ArrayList;
import java.util.List;

/** Bytes by kind, separately to the server and to the client, with the estimate of what TCP/IP adds. */
public record DirectionsChart(
        Head head, List<Bars> bars, List<BytesChart.Legend> legend, String upWord, String downWord) implements Chart {

    public record Bars(Row row, Stack up, Stack down) {}

    @Override
    public List<Row> rows() {
        return bars.stream().map(Bars::row).toList();
    }

    @Override
    public List<List<String>> table() {
        List<List<Object>> rows = new ArrayList<>();
        for (Bars bar : bars) {
            rows.add(List.of(named(bar.row(), upWord), bar.up()));
            rows.add(List.of(named(bar.row(), downWord), bar.down()));
        }
        return BytesChart.table(rows, head, legend);
    }

    private static Row named(Row row, String direction) {
        return new Row(row.id(), row.chip(), row.name() + ", " + direction, row.note(), row.state(), row.mark());
    }
}
