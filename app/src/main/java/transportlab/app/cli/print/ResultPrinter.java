package transportlab.app.cli.print;

import java.util.HashMap;
import java.util.Map;
import transportlab.experiment.ExperimentOptions;
import transportlab.io.Digits;
import transportlab.measure.Result;
import transportlab.visualizer.model.Charts;
import transportlab.visualizer.sentence.LinkText;
import transportlab.visualizer.sentence.PathLine;
import transportlab.visualizer.sentence.Sentences;
import transportlab.words.Numbers;

/** Prints what was run, the table, and a sentence for each transport. */
public final class ResultPrinter {
    private final Terminal terminal;

    public ResultPrinter(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Prints what became of each technique over the path, if something stood between. */
    private void overPath(Result result) {
        new Charts(result, terminal.words()).outcome().ifPresent(chart -> {
            new PathLine(terminal.words()).sentences(result).forEach(terminal.out()::println);
            TextTable table = new TextTable(2);
            chart.table().forEach(table::row);
            terminal.out().println();
            terminal.out().print(table);
        });
    }

    /** Prints a table of the techniques that clients tried, if they had to try several. */
    private void fallback(Result result) {
        new Charts(result, terminal.words()).fallback().ifPresent(chart -> {
            TextTable table = new TextTable();
            chart.table().forEach(table::row);
            terminal.out().println();
            terminal.out().println(chart.head().title());
            terminal.out().print(table);
        });
    }

    public void print(Result result) {
        Map<String, String> values = new HashMap<>();
        ExperimentOptions.keys().forEach(key -> values.put(key, Numbers.NOT_MEASURED));
        values.putAll(result.experiment().options());
        values.put("name", result.experiment().name());
        values.put(
                "rtt",
                LinkText.in(terminal.words().language().getLanguage())
                        .of(result.experiment().options()));
        boolean each = !values.get("pattern").equals("ticker");
        values.put(
                "rate",
                terminal.words().get(each ? "summary.rateEach" : "summary.rate", Map.of("n", values.get("rate"))));
        if (Digits.isNumber(values.get("clients"), 9)) {
            values.put("clients", Numbers.whole(Double.parseDouble(values.get("clients"))));
        }
        terminal.out().println(terminal.words().get("summary.title", values));
        overPath(result);
        terminal.out().println();
        terminal.out().print(new ResultTable(terminal.words()).of(result));
        fallback(result);
        terminal.out().println();
        new Sentences(terminal.words()).of(result).forEach(terminal.out()::println);
    }
}
