package transportlab.app.cli.print;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import transportlab.catalogue.Catalogue;
import transportlab.measure.Measurement;
import transportlab.measure.Metric;
import transportlab.measure.PhaseFigures;
import transportlab.measure.Result;
import transportlab.visualizer.outcome.Happenings;
import transportlab.visualizer.sentence.OutcomeWords;
import transportlab.words.Numbers;
import transportlab.words.Words;

/**
 * The table of a result, with one row per transport. If there are several rounds, it shows medians and the range of the
 * delay. If the delays of some rounds do not count, the delay is marked and is that of the other rounds.
 */
public final class ResultTable {
    private static final String MARK = " !";

    private final Words words;

    public ResultTable(Words words) {
        this.words = words;
    }

    public String of(Result result) {
        boolean repeated = result.experiment().repetitions() > 1;
        TextTable table = new TextTable().row(header(result, repeated));
        for (String id : result.experiment().transports()) {
            List<Measurement> runs = result.trials().stream()
                    .filter(trial -> trial.transport().equals(id) && trial.failure() == null)
                    .toList();
            List<Measurement> whole = runs.stream().filter(Measurement::whole).toList();
            table.row(
                    runs.isEmpty() || whole.size() < runs.size()
                            ? emptyRow(id, result, repeated)
                            : row(id, runs, repeated));
        }
        String text = table.toString();
        return text.contains(" " + Numbers.NOT_MEASURED) ? text + words.get("table.absent") + "\n" : text;
    }

    /** The column titles. The range of the delay has a column only if there are several rounds. */
    private List<String> header(Result result, boolean repeated) {
        List<String> cells = new ArrayList<>();
        for (String column : List.of("transport", "requests", "open", "bytes", "open", "each", "median")) {
            cells.add(words.get("table." + column));
        }
        if (repeated) {
            cells.add(words.get(
                    "table.range", Map.of("k", "" + result.experiment().repetitions())));
        }
        cells.add(words.get("table.p95"));
        cells.add(words.get("table.delivered"));
        return cells;
    }

    private List<String> emptyRow(String id, Result result, boolean repeated) {
        boolean failed =
                result.trials().stream().anyMatch(trial -> trial.transport().equals(id));
        List<String> cells = new ArrayList<>();
        cells.add(Catalogue.name(id, words.language()));
        for (int i = 1; i < (repeated ? 9 : 8); i++) {
            cells.add(Numbers.NOT_MEASURED);
        }
        String outcome = Happenings.of(id, result.trials())
                .map(of -> new OutcomeWords(words, result.isCalculated()).brief(of.outcome()))
                .orElse("");
        cells.add(!outcome.isEmpty() ? outcome : words.get(failed ? "table.failed" : "table.notRun"));
        return cells;
    }

    private List<String> row(String id, List<Measurement> runs, boolean repeated) {
        List<String> cells = new ArrayList<>();
        cells.add(Catalogue.name(id, words.language()));
        cells.add(Numbers.whole(median(runs, Metric.REQUESTS)));
        cells.add(Numbers.whole(median(runs, m -> setup(m).requests().started())));
        cells.add(Numbers.bytes(median(runs, Metric.BYTES)));
        cells.add(Numbers.bytes(median(runs, m -> setup(m).total("up") + setup(m).total("down"))));
        cells.add(perDelivery(runs));
        List<Measurement> counting =
                runs.stream().filter(Measurement::delayCounts).toList();
        List<Measurement> told = counting.isEmpty() ? runs : counting;
        String mark = counting.size() < runs.size() ? MARK : "";
        List<Double> delays = told.stream()
                .map(Metric.DELAY::of)
                .filter(java.util.OptionalDouble::isPresent)
                .map(java.util.OptionalDouble::getAsDouble)
                .sorted()
                .toList();
        cells.add(delays.isEmpty() ? Numbers.NOT_MEASURED : Numbers.millis(medianOf(delays)) + mark);
        if (repeated) {
            cells.add(delays.isEmpty() ? Numbers.NOT_MEASURED : range(delays));
        }
        cells.add(Numbers.millis(p95(told)));
        cells.add(delivered(runs));
        return cells;
    }

    private static PhaseFigures setup(Measurement trial) {
        return trial.phases().get("setup");
    }

    private static String perDelivery(List<Measurement> runs) {
        double deliveries = median(runs, m -> m.updates().delivered());
        return deliveries == 0
                ? Numbers.NOT_MEASURED
                : Numbers.bytes(median(
                        runs,
                        m -> Metric.BYTES.of(m).orElse(0)
                                / Math.max(1, m.updates().delivered())));
    }

    private static Double p95(List<Measurement> runs) {
        boolean absent = runs.stream()
                .anyMatch(m -> m.latencyMicros() == null || m.latencyMicros().p95() == null);
        return absent ? null : median(runs, m -> m.latencyMicros().p95());
    }

    private static String range(List<Double> sorted) {
        String first = Numbers.millis(sorted.get(0));
        return first.replace(" ms", "") + "–" + Numbers.millis(sorted.get(sorted.size() - 1));
    }

    private static String delivered(List<Measurement> runs) {
        long expected = runs.stream().mapToLong(m -> m.updates().expected()).sum();
        long delivered = runs.stream().mapToLong(m -> m.updates().delivered()).sum();
        boolean marked = runs.stream().anyMatch(m -> m.updates().marked());
        return Numbers.whole(delivered) + "/" + Numbers.whole(expected) + (marked ? MARK : "");
    }

    private static double median(List<Measurement> runs, Metric metric) {
        return median(runs, m -> metric.of(m).orElse(0));
    }

    private static double median(List<Measurement> runs, ToDoubleFunction<Measurement> value) {
        return medianOf(Arrays.stream(runs.stream().mapToDouble(value).sorted().toArray())
                .boxed()
                .toList());
    }

    private static double medianOf(List<Double> sorted) {
        int n = sorted.size();
        return n % 2 == 1 ? sorted.get(n / 2) : (sorted.get(n / 2 - 1) + sorted.get(n / 2)) / 2;
    }
}
