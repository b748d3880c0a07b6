package transportlab.visualizer.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import transportlab.measure.Measurement;
import transportlab.measure.Result;
import transportlab.visualizer.sentence.FallbackCost;
import transportlab.words.Numbers;
import transportlab.words.Words;

/** Makes the chart of what falling back cost. */
final class Fallbacks {
    private static final List<String> COLUMNS = List.of("tried", "outcome", "requests", "bytes", "time");

    private final Result result;
    private final Words words;
    private final FallbackCost cost;

    Fallbacks(Result result, Words words) {
        this.result = result;
        this.words = words;
        this.cost = new FallbackCost(result, words);
    }

    /** Empty where nobody tried several techniques. */
    Optional<FallbackChart> chart() {
        return cost.sentence().map(finding -> {
            String title = words.get("chart.fallback.title");
            Head head = new Head("fallback", title, words.get("chart.fallback.unit"), finding);
            List<String> columns =
                    COLUMNS.stream().map(name -> words.get("fallback." + name)).toList();
            return new FallbackChart(head, steps(), columns);
        });
    }

    private List<FallbackChart.Step> steps() {
        List<FallbackChart.Step> steps = new ArrayList<>();
        double from = 0;
        for (Measurement.Attempt attempt : cost.attempts()) {
            double millis = FallbackCost.millis(attempt);
            steps.add(step(attempt, from, millis));
            from += millis;
        }
        return steps;
    }

    private FallbackChart.Step step(Measurement.Attempt attempt, double from, double millis) {
        double requests = FallbackCost.requests(attempt);
        double bytes = FallbackCost.bytes(attempt);
        String outcome = words.get("fallback." + outcome(attempt));
        String label = Words.fill(
                words.get("fallback.label"),
                Map.of(
                        "outcome",
                        outcome,
                        "time",
                        FallbackCost.time(millis),
                        "requests",
                        FallbackCost.requests(requests, words),
                        "bytes",
                        Numbers.bytes(bytes)));
        Row of = Runs.of(attempt.transport(), result, words).row();
        Row row = new Row(of.id(), of.chip(), of.name(), of.note(), Row.State.MEASURED, "");
        return new FallbackChart.Step(row, from, millis, attempt.won() > 0, outcome, requests, bytes, label);
    }

    private static String outcome(Measurement.Attempt attempt) {
        return attempt.won() > 0 ? "won" : attempt.timedOut() > attempt.failed() ? "timedOut" : "failed";
    }
}
