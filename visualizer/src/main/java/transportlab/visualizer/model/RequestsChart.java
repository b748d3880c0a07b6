package transportlab.visualizer.model;

import java.util.ArrayList;
import java.util.List;

/** The requests of the phases setup and measured, with one bar per transport. */
public record RequestsChart(Head head, List<Bar> bars, String toOpenWord) implements Chart {

    /**
     * One bar.
     *
     * @param toOpen how many of the median were those of setup
     * @param expected what was calculated for other settings; null if nothing was
     * @param calculated what was calculated; null if nothing was
     */
    public record Bar(Row row, Spread requests, double toOpen, String label, Beside calculated, Double expected) {}

    @Override
    public List<Row> rows() {
        return bars.stream().map(Bar::row).toList();
    }

    @Override
    public List<List<String>> table() {
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("", head.title(), toOpenWord));
        bars.forEach(bar -> table.add(List.of(
                bar.row().label(),
                bar.row().hasFigures() ? bar.label() : bar.row().mark(),
                bar.row().hasFigures() ? transportlab.words.Numbers.whole(bar.toOpen()) : "")));
        return table;
    }
}
