package transportlab.app.cli.print;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import transportlab.capacity.Capacity;
import transportlab.capacity.CapacityReport;
import transportlab.capacity.Charge;
import transportlab.capacity.Inversion;
import transportlab.capacity.Limits;
import transportlab.capacity.Outlook;
import transportlab.catalogue.Catalogue;
import transportlab.experiment.OptionUnit;
import transportlab.words.Numbers;
import transportlab.words.Words;

/** Prints what the capacity of several transports is: two tables, and what they say in sentences. */
public final class CapacityPrinter {
    private final Terminal terminal;
    private final Words words;
    private final CapacityReport report;

    public CapacityPrinter(Terminal terminal, CapacityReport report) {
        this.terminal = terminal;
        this.words = terminal.words();
        this.report = report;
    }

    /**
     * @param options of the point that was measured, as texts
     */
    public void print(Map<String, String> options) {
        say(words.get("capacity.title"));
        terminal.out().print(costs());
        say(words.get("capacity.absent"));
        say("");
        say(words.get("capacity.point", shown(options)));
        terminal.out().print(point());
        if (report.capacities().stream().anyMatch(each -> each.forecast().outlook() instanceof Outlook.Grows)) {
            say(words.get("capacity.growing"));
        }
        say(words.with("capacity.load", "loops", report.loops()));
        say("");
        report.capacities().forEach(each -> say(limits(each)));
        report.inversions().forEach(each -> print(each, options));
        printDisturbed();
        say(words.get("capacity.good"));
        report.failures().forEach((id, why) -> terminal.err().println(name(id) + ": " + reason(why)));
    }

    private static Map<String, String> shown(Map<String, String> options) {
        Map<String, String> shown = new LinkedHashMap<>(options);
        shown.put("payload", Numbers.bytes(OptionUnit.BYTES.number(options.get("payload"))));
        return shown;
    }

    private void say(String line) {
        terminal.out().println(line);
    }

    private String name(String id) {
        return Catalogue.name(id, words.language());
    }

    private String costs() {
        TextTable table = new TextTable(2);
        table.row(List.of(
                words.get("capacity.transport"),
                words.get("capacity.side"),
                words.get("capacity.request"),
                words.get("capacity.write"),
                words.get("capacity.further"),
                words.get("capacity.after"),
                words.get("capacity.base")));
        for (Capacity each : report.capacities()) {
            String after = Math.round(100 * each.costs().shareAfterSend()) + " %";
            String base = Numbers.millis(each.costs().baseMicros());
            table.row(
                    row(name(each.transport()), "capacity.server", each.costs().server(), after, base));
            table.row(row("", "capacity.generator", each.costs().generator(), "", ""));
        }
        return table.toString();
    }

    private List<String> row(String name, String side, Charge charge, String after, String base) {
        return List.of(
                name,
                words.get(side),
                micros(charge.request()),
                micros(charge.write()),
                micros(charge.further()),
                after,
                base);
    }

    private static String micros(Double micros) {
        return micros == null ? Numbers.NOT_MEASURED : Numbers.significant(micros);
    }

    private String point() {
        TextTable table = new TextTable(1);
        table.row(List.of(
                words.get("capacity.transport"),
                words.get("capacity.load.server"),
                words.get("capacity.load.generator"),
                words.get("capacity.forecast"),
                words.get("capacity.measured"),
                words.get("capacity.load.measured")));
        for (Capacity each : report.capacities()) {
            table.row(List.of(
                    name(each.transport()),
                    load(each.forecast().serverLoad()),
                    load(each.forecast().generatorLoad()),
                    outlook(each.forecast().outlook()),
                    Numbers.millis(each.measuredMicros()),
                    each.isMeasured()
                            ? load(each.measuredServerLoad()) + ", " + load(each.measuredGeneratorLoad(report.loops()))
                            : Numbers.NOT_MEASURED));
        }
        return table.toString();
    }

    /** Two digits are more than a load is known to. */
    private static String load(double load) {
        return Numbers.significant(Math.round(load * 100) / 100.0);
    }

    private String outlook(Outlook outlook) {
        if (outlook instanceof Outlook.Mean mean) {
            return Numbers.millis(mean.micros());
        }
        if (outlook instanceof Outlook.Band band) {
            String from = Numbers.millis(band.fromMicros());
            return band.toMicros() == null
                    ? words.with("capacity.bandUp", "from", from)
                    : words.with("capacity.band", "from", from, "to", Numbers.millis(band.toMicros()));
        }
        return words.get("capacity.grows");
    }

    private String limits(Capacity of) {
        Limits limits = of.limits();
        String name = name(of.transport());
        if (limits.batchesFrom() != null) {
            return limits.growsFrom() == null
                    ? words.with("capacity.limit.ask", "transport", name, "n", about(limits.batchesFrom()))
                    : words.with(
                            "capacity.limit.ask.grows",
                            "transport",
                            name,
                            "n",
                            about(limits.batchesFrom()),
                            "more",
                            about(limits.growsFrom()));
        }
        if (limits.growsFrom() == null) {
            return words.with("capacity.limit.none", "transport", name);
        }
        String key = limits.byGenerator() ? "capacity.limit.push.generator" : "capacity.limit.push";
        return words.with(key, "transport", name, "n", about(limits.growsFrom()));
    }

    /** Two digits, at least one client. */
    private static String about(double clients) {
        double step = Math.pow(10, Math.max(0, Math.floor(Math.log10(Math.max(1, clients))) - 1));
        return Numbers.whole(Math.max(1, Math.round(clients / step) * step));
    }

    private static String loads(Inversion inversion) {
        if (inversion.isGeneratorLoaded()) {
            return "capacity.loads.busy";
        }
        return inversion.isMachineFull() ? "capacity.loads.full" : "capacity.loads.free";
    }

    private void print(Inversion inversion, Map<String, String> options) {
        say(words.with(
                "capacity.inversion." + inversion.verdict(),
                "asking",
                name(inversion.asking()),
                "pushing",
                name(inversion.pushing()),
                "n",
                inversion.faster(),
                "of",
                inversion.rounds().size(),
                "clients",
                options.get("clients"),
                "rate",
                options.get("rate")));
        if (inversion.failed() > 0) {
            say(words.with("capacity.failedRounds", "n", inversion.failed()));
        }
        // of many pairs, only those that need a reason have one
        if (report.inversions().size() == 1 || inversion.verdict() == Inversion.Verdict.CANNOT_TELL) {
            say(words.with(
                    loads(inversion),
                    "a",
                    name(inversion.asking()),
                    "b",
                    name(inversion.pushing()),
                    "asking",
                    load(inversion.askingLoad()),
                    "pushing",
                    load(inversion.pushingLoad())));
        }
    }

    private String reason(String why) {
        return why.equals(CapacityReport.UNKNOWN) ? words.get("capacity.unknown") : why;
    }

    private void printDisturbed() {
        report.inversions().stream()
                .max(Comparator.comparingLong(Inversion::disturbed))
                .filter(most -> most.disturbed() > 0)
                .ifPresent(most -> say(words.with(
                        "capacity.disturbed",
                        "n",
                        most.disturbed(),
                        "of",
                        most.rounds().size())));
    }
}
