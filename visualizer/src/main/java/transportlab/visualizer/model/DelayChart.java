package transportlab.visualizer.model;

import java.util.ArrayList;
import java.util.List;

/**
 * The delays, from the time when an update was due to the time when the client had it, in ms: a dot for the median, a
 * band from 5 to 95 %, and a whisker to the highest percentile that can be told.
 */
public record DelayChart(Head head, List<Mark> marks, List<Bracket> brackets) implements Chart {

    /**
     * One transport.
     *
     * @param median the median of the rounds that count, or of all rounds if none counts; without rounds there were too
     *     few deliveries
     * @param uncounted the medians of the rounds that do not count; null if all count
     * @param low the 5th percentile; null if there were too few deliveries
     * @param high the 95th percentile; null if there were too few deliveries
     * @param cap where the whisker ends; null without a whisker
     * @param label the median as text
     * @param calculated the median that was calculated, in ms; null if none was
     * @param expected the median that was calculated for other settings, ms; null if none was
     * @param capLabel names the percentile at the end of the whisker: {@code 99% ≤ 271}
     */
    public record Mark(
            Row row,
            Spread median,
            List<Double> uncounted,
            Double low,
            Double high,
            Double cap,
            String label,
            String capLabel,
            Beside calculated,
            Double expected) {

        /** Whether no round counts, so that the figures describe only these rounds and not the transport. */
        public boolean standsAlone() {
            return uncounted != null && uncounted.equals(median.rounds());
        }
    }

    /** The same chart for a caller that says beside each bracket itself what it means. */
    public DelayChart withoutWords() {
        return new DelayChart(
                head,
                marks,
                brackets.stream()
                        .map(bracket -> new Bracket(bracket.rows(), ""))
                        .toList());
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
