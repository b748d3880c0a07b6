package transportlab.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;
import transportlab.app.cli.print.Terminal;
import transportlab.app.cli.print.TextTable;
import transportlab.catalogue.Catalogue;
import transportlab.experiment.BadInput;
import transportlab.experiment.OptionUnit;
import transportlab.replay.Replay;
import transportlab.replay.Replays;
import transportlab.replay.Today;
import transportlab.trial.StopSignal;
import transportlab.trial.TrialException;
import transportlab.words.Numbers;
import transportlab.words.Words;
import transportlab.workload.Durations;

/** {@code replay}: a published table, what the same costs with today's headers, and a run of what fits here. */
record ReplayCommand(Terminal terminal) {
    private static final List<String> MODES = List.of("both", "model");

    CommandLine spec() {
        Words words = terminal.words();
        CommandSpec spec = CommandSpec.create().name("replay");
        CommandLineApp.describe(spec, "replay", words);
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("ID|FILE" + Replays.SUFFIX)
                .arity("0..1")
                .type(String.class)
                .description(words.get("option.replay.what", Map.of("ids", String.join(", ", Replays.IDS))))
                .build());
        spec.addOption(OptionSpec.builder("--mode")
                .paramLabel("both|model")
                .type(String.class)
                .description(words.get("option.replay.mode"))
                .build());
        return Commands.of(spec, this::run);
    }

    private int run(ParseResult given) throws BadInput, TrialException {
        String mode = given.matchedOptionValue("--mode", MODES.get(0));
        if (!MODES.contains(mode)) {
            throw new BadInput("--mode: '" + mode + "' is not right; expected " + String.join(" or ", MODES));
        }
        String which = given.matchedPositionalValue(0, "");
        if (which.isEmpty()) {
            throw new BadInput(
                    "replay needs a table: " + String.join(", ", Replays.IDS) + ", or a file *" + Replays.SUFFIX);
        }
        Replay replay = Replays.load(which);
        Words words = terminal.words();
        terminal.out().println(replay.title());
        terminal.out().println(replay.source());
        terminal.out().println();
        List<Today> today = new ArrayList<>();
        List<String> failures = new ArrayList<>();
        for (Replay.Row row : replay.rows()) {
            today.add(calculated(replay, row, failures));
        }
        terminal.out().print(table(replay, today));
        failures.forEach(terminal.err()::println);
        terminal.out().println();
        terminal.out().println(words.get("replay.published"));
        terminal.out().println(words.get("replay.today"));
        if (mode.equals("both")) {
            live(replay);
        }
        return CommandLineApp.OK;
    }

    /** Null if it cannot be calculated. */
    private Today calculated(Replay replay, Replay.Row row, List<String> failures) {
        try {
            return Today.calculated(replay, row, new StopSignal());
        } catch (TrialException e) {
            failures.add(terminal.words()
                    .get("replay.failed", Map.of("technique", name(row), "why", String.valueOf(e.getMessage()))));
            return null;
        }
    }

    private String table(Replay replay, List<Today> today) {
        Words words = terminal.words();
        TextTable table = new TextTable(1);
        table.row(List.of(
                words.get("replay.technique"),
                words.get("replay.clients"),
                words.get("replay.every"),
                words.get("replay.requests"),
                words.get("replay.headers"),
                words.get("replay.bits"),
                words.get("replay.unit." + replay.unit()),
                words.get("replay.wait"),
                words.get("replay.headersToday"),
                words.get("replay.bitsToday")));
        List<Replay.Row> rows = replay.rows();
        for (int i = 0; i < rows.size(); i++) {
            Replay.Row row = rows.get(i);
            Today now = today.get(i);
            table.row(List.of(
                    name(row),
                    Numbers.whole(row.clients()),
                    row.polls() ? Numbers.duration(Durations.format(row.pollInterval())) : Numbers.NOT_MEASURED,
                    row.polls() ? Numbers.significant(row.requestsPerSecond().doubleValue()) : Numbers.NOT_MEASURED,
                    (row.polls() ? replay.pollHeaders() : replay.frame()) + " B",
                    Numbers.whole(row.bitsPerSecond().doubleValue()),
                    OptionUnit.plain(replay.unit().of(row.bitsPerSecond())),
                    row.polls() ? Numbers.millis(row.meanWait().toNanos() / 1e3) : Numbers.NOT_MEASURED,
                    now == null ? Numbers.NOT_MEASURED : Numbers.significant(now.headerBytes()) + " B",
                    now == null ? Numbers.NOT_MEASURED : Numbers.whole(now.bitsPerSecond())));
        }
        return table.toString();
    }

    private String name(Replay.Row row) {
        return Catalogue.name(
                row.polls() ? "short-polling" : "websocket", terminal.words().language());
    }

    /** Runs each technique once, with the first row that fits. */
    private void live(Replay replay) throws TrialException {
        List<String> done = new ArrayList<>();
        for (Replay.Row row : replay.rows()) {
            String key = name(row) + row.pollInterval();
            if (!done.contains(key)) {
                done.add(key);
                Optional<Today> measured = Today.measured(replay, row);
                terminal.out().println(measured.map(live -> said(row, live)).orElseGet(() -> terminal.words()
                        .get(
                                "replay.tooSlow",
                                Map.of(
                                        "technique",
                                        name(row),
                                        "every",
                                        Numbers.duration(Durations.format(row.pollInterval()))))));
            }
        }
    }

    private String said(Replay.Row row, Today live) {
        return terminal.words()
                .get(
                        "replay.measured",
                        Map.of(
                                "technique",
                                name(row),
                                "clients",
                                Numbers.whole(live.clients()),
                                "bits",
                                Numbers.bits(live.bitsPerSecond()),
                                "all",
                                Numbers.whole(row.clients()),
                                "more",
                                Numbers.bits(live.bitsPerSecondOf(row.clients()))));
    }
}
