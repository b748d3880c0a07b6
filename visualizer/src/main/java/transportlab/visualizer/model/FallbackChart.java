package transportlab.visualizer.model;

import java.util.ArrayList;
import java.util.List;
import transportlab.visualizer.sentence.FallbackCost;
import transportlab.words.Numbers;

/**
 * What falling back cost: the techniques in the order in which they were tried, each from when the one before had failed.
 * All figures are those of one client, times are medians.
 */
public record FallbackChart(Head head, List<Step> steps, List<String> columns) implements Chart {

    /**
     * One technique that was tried.
     *
     * @param fromMillis since the client began
     * @param millis how long it took
     * @param kept whether it is the one that is used
     * @param outcome in words
     * @param label outcome and figures, for its bar
     */
    public record Step(
            Row row,
            double fromMillis,
            double millis,
            boolean kept,
            String outcome,
            double requests,
            double bytes,
            String label) {
        /** The label where there is little room. */
        public String brief() {
            return outcome + " · " + FallbackCost.time(millis);
        }
    }

    @Override
    public List<Row> rows() {
        return steps.stream().map(Step::row).toList();
    }

    /** When the last one had ended, ms. */
    public double end() {
        return steps.stream()
                .mapToDouble(step -> step.fromMillis + step.millis)
                .max()
                .orElse(0);
    }

    @Override
    public List<List<String>> table() {
        List<List<String>> table = new ArrayList<>();
        table.add(columns);
        for (Step step : steps) {
            table.add(List.of(
                    step.row.name(),
                    step.outcome,
                    Numbers.significant(step.requests),
                    Numbers.bytes(step.bytes),
                    Numbers.millis(step.millis * 1000)));
        }
        return table;
    }
}
