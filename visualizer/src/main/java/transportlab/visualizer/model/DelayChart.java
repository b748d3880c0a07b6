package transportlab.visualizer.model;

import java.util.ArrayList;
import java.util.List;

/** From due to handed, in ms: a dot for the median, a band for 5 to 95 %, a whisker to the highest percentile told. */
public record DelayChart(Head head, List<Mark> marks, List<Bracket> brackets) implements Chart {

    /**
     * One transport.
     *
     * @param median over the rounds that count, or over all where none does; with no rounds there were too few deliveries
     * @param uncounted medians of the rounds that do not count; null if all count
     * @param low the 5th percentile, null if too few deliveries
     * @param high the 95th, null if too few
     * @param cap where the whisker ends, null without one
     * @param label of the median
     * @param capLabel names the percentile: {@code 99% ≤ 271}
     */
    public record Mark(
            Row row,
            Spread median,
            List<Double> uncounted,
            Double low,
            Double high,
            Double cap,
            String label,
            String capLabel) {

        /** Whether no round counts, so that its figures stand for nothing but themselves. */
        public boolean standsAlone() {
            return uncounted != null && uncounted.equals(median.rounds());
        }
    }

    @Override
    public List<Row> rows() {
        return marks.stream().map(Mark::row).toList();
    }

    @Override
    public List<List<String>> table() {
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("", head.title(), "5%", "95%", "99%"));
        for (Mark mark : marks) {
            table.add(List.of(
                    mark.row().label(),
                    mark.row().hasFigures() ? mark.label() : mark.row().mark(),
                    text(mark.low()),
                    text(mark.high()),
                    mark.capLabel().startsWith("99") ? text(mark.cap()) : "-"));
        }
        return table;
    }

    private static String text(Double millis) {
        return millis == null ? "-" : transportlab.words.Numbers.millis(millis * 1000);
    }
}
