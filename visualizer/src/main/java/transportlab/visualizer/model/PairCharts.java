package transportlab.visualizer.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import transportlab.measure.Metric;
import transportlab.visualizer.sentence.PairAnswer;
import transportlab.words.Numbers;

/**
 * Two results on one scale: each transport of the first result, and below it the same transport of the second.
 *
 * @param oneLabel tells the rows of the first result from those of the second
 */
public record PairCharts(Charts one, String oneLabel, Charts other, String otherLabel) {
    /** What the two results say. Its ratios stand in the rows of the second result. */
    public PairAnswer answer() {
        return new PairAnswer(one.result(), oneLabel, other.result(), otherLabel, one.words());
    }

    public RequestsChart requests() {
        RequestsChart a = one.requests();
        RequestsChart b = other.requests();
        return new RequestsChart(
                a.head(),
                woven(
                        a.bars(),
                        b.bars(),
                        RequestsChart.Bar::row,
                        (bar, row) -> new RequestsChart.Bar(
                                row,
                                bar.requests(),
                                bar.toOpen(),
                                labelled(bar.label(), row, Metric.REQUESTS),
                                bar.calculated(),
                                null)),
                a.toOpenWord());
    }

    public BytesChart bytes() {
        BytesChart a = one.bytes(false);
        BytesChart b = other.bytes(false);
        List<BytesChart.Legend> legend = a.legend().size() >= b.legend().size() ? a.legend() : b.legend();
        return new BytesChart(
                a.head(),
                woven(
                        a.bars(),
                        b.bars(),
                        BytesChart.Bar::row,
                        (bar, row) -> new BytesChart.Bar(row, labelled(bar.stack(), row))),
                legend);
    }

    public DelayChart delay() {
        DelayChart a = one.delay();
        DelayChart b = other.delay();
        return new DelayChart(
                a.head(),
                woven(
                        a.marks(),
                        b.marks(),
                        DelayChart.Mark::row,
                        (mark, row) -> new DelayChart.Mark(
                                row,
                                mark.median(),
                                mark.uncounted(),
                                mark.low(),
                                mark.high(),
                                mark.cap(),
                                labelled(mark.label(), row, Metric.DELAY),
                                mark.capLabel(),
                                mark.calculated(),
                                null)),
                List.of());
    }

    /** Gives an entry another row. */
    private interface Renamed<T> {
        T of(T entry, Row row);
    }

    private <T> List<T> woven(List<T> a, List<T> b, Function<T, Row> row, Renamed<T> renamed) {
        List<T> all = new ArrayList<>();
        for (T first : a) {
            all.add(renamed.of(first, labelled(row.apply(first), oneLabel)));
            b.stream()
                    .filter(second ->
                            row.apply(second).id().equals(row.apply(first).id()))
                    .forEach(second -> all.add(renamed.of(second, labelled(row.apply(second), otherLabel))));
        }
        b.stream()
                .filter(second -> a.stream()
                        .noneMatch(first ->
                                row.apply(first).id().equals(row.apply(second).id())))
                .forEach(second -> all.add(renamed.of(second, labelled(row.apply(second), otherLabel))));
        return all;
    }

    /** The value with its ratio to the first result, if it stands in a row of the second. */
    private String labelled(String value, Row row, Metric metric) {
        if (!row.note().equals(otherLabel)) {
            return value;
        }
        return answer().ratio(row.id(), metric)
                .map(ratio -> value + " (" + Numbers.ratio(ratio) + ")")
                .orElse(value);
    }

    private Stack labelled(Stack stack, Row row) {
        return new Stack(
                stack.segments(),
                stack.total(),
                labelled(stack.label(), row, Metric.BYTES),
                stack.estimate(),
                stack.estimateLabel(),
                stack.calculated(),
                null);
    }

    private static Row labelled(Row row, String label) {
        return new Row(row.id(), row.chip(), row.name(), label, row.state(), row.mark());
    }
}
