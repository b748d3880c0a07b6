package transportlab.visualizer.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** The chart; empty if no client tried several techniques, or if the first one worked for all. */
    Optional<FallbackChart> chart() {
        return cost.sentence().filter(finding -> FallbackCost.fellBack(result)).map(finding -> {
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
        for (FallbackCost.Tried tried : cost.all()) {
            steps.add(step(tried, from));
            from += tried.millis();
        }
        return steps;
    }

    private FallbackChart.Step step(FallbackCost.Tried tried, double from) {
        String outcome = outcome(tried);
        String label = Words.fill(
                words.get("fallback.label"),
                Map.of(
                        "outcome",
                        outcome,
                        "time",
                        FallbackCost.time(tried.millis()),
                        "requests",
                        FallbackCost.requests(tried.requests(), words),
                        "bytes",
                        Numbers.bytes(tried.bytes())));
        Row of = TransportRounds.of(tried.transport(), result, words).row();
        Row row = new Row(of.id(), of.chip(), of.name(), of.note(), Row.State.MEASURED, "");
        return new FallbackChart.Step(
                row, from, tried.millis(), tried.kept(), outcome, tried.requests(), tried.bytes(), label);
    }

    private String outcome(FallbackCost.Tried tried) {
        if (tried.won() > 0 && tried.won() < tried.clients()) {
            return words.with("fallback.some", "won", tried.won(), "clients", tried.clients());
        }
        return words.get(
                "fallback." + (tried.won() > 0 ? "won" : tried.timedOut() > tried.failed() ? "timedOut" : "failed"));
    }
}
