package transportlab.app.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import transportlab.app.cli.print.Terminal;
import transportlab.app.cli.print.TextTable;
import transportlab.catalogue.Catalogue;
import transportlab.experiment.BadInput;
import transportlab.experiment.ExperimentOptions;
import transportlab.io.Printable;
import transportlab.measure.ResultFiles;
import transportlab.sweep.Over;
import transportlab.sweep.Sweep;
import transportlab.sweep.SweepPlan;
import transportlab.sweep.SweepPoint;
import transportlab.sweep.SweepRun;
import transportlab.trial.ResultFolder;
import transportlab.trial.StopSignal;
import transportlab.trial.TrialException;
import transportlab.visualizer.draw.SweepSheet;
import transportlab.visualizer.export.SweepExport;
import transportlab.visualizer.sentence.Sentences;
import transportlab.visualizer.sentence.SweepSentences;
import transportlab.words.Numbers;
import transportlab.words.Words;

/** {@code sweep}: the same experiment for several values of one setting, as a table, a picture and sentences. */
record SweepCommand(Terminal terminal) {
    private static final String POINTS = "7";
    private static final String DEFAULT_FORMATS = "json,csv,png";

    CommandLine spec() {
        Words words = terminal.words();
        CommandSpec spec = CompareCommand.experiment("sweep", words);
        spec.addOption(option("over", "SETTING=A..B", "").required(true).build());
        spec.addOption(option("points", "N", POINTS).build());
        spec.addOption(option("out", "DIR", "").build());
        spec.addOption(option("format", String.join(",", SweepExport.FORMATS), DEFAULT_FORMATS)
                .build());
        Pictures.addOptions(spec, words);
        spec.addOption(OptionSpec.builder("--quiet")
                .type(boolean.class)
                .description(words.get("option.quiet"))
                .build());
        return Commands.of(spec, this::run);
    }

    private OptionSpec.Builder option(String key, String label, String initial) {
        String shown = initial.isEmpty() ? "" : " (" + initial + ")";
        return OptionSpec.builder("--" + key)
                .paramLabel(label)
                .type(String.class)
                .description(terminal.words().get("option." + key) + shown);
    }

    private int run(ParseResult given) throws BadInput, TrialException {
        Over over = Over.parse(given.matchedOptionValue("--over", ""), points(given));
        if (given.hasMatchedOption("--" + over.key())) {
            throw new BadInput("--" + over.key() + ": that is what --over changes; expected only one of them");
        }
        ExperimentOptions options = CompareCommand.options(given);
        SweepRun run = new SweepRun(new SweepPlan(over, options));
        Pictures pictures = Pictures.of(given, DEFAULT_FORMATS, SweepExport.FORMATS, terminal.words());
        String out = given.matchedOptionValue("--out", "");
        ResultFolder folder = out.isEmpty() ? ResultFolder.fresh("sweep-" + over.key()) : CompareCommand.folder(out);
        folder.prepare();
        // loaded now, because nothing can be loaded any more when the program is interrupted
        SweepExport.prepare(pictures.formats());
        StopSignal stop = new StopSignal();
        CountDownLatch written = new CountDownLatch(1);
        Thread onSignal = new Thread(() -> CompareCommand.stopAndWait(stop, written), "app-stop-0");
        Runtime.getRuntime().addShutdownHook(onSignal);
        boolean quiet = given.hasMatchedOption("--quiet");
        Sweep sweep = null;
        try {
            sweep = run.run(step -> tell(step, quiet), stop);
            return finish(sweep, folder, pictures, quiet, stop.isStopped());
        } finally {
            if (sweep == null) {
                folder.discardIfEmpty();
            }
            written.countDown();
            CompareCommand.removeHook(onSignal);
        }
    }

    private static int points(ParseResult given) throws BadInput {
        String text = given.matchedOptionValue("--points", POINTS);
        if (!text.matches("\\d{1,4}")) {
            throw new BadInput("--points: '" + text + "' is not right; expected a whole number from 2 to 50");
        }
        return Integer.parseInt(text);
    }

    private void tell(SweepRun.Step step, boolean quiet) {
        if (!quiet) {
            terminal.err()
                    .println(terminal.words()
                            .get(
                                    step.measures() ? "sweep.measuring" : "sweep.calculating",
                                    Map.of("value", step.value(), "n", "" + (step.done() + 1), "of", "" + step.of())));
        }
    }

    private int finish(Sweep sweep, ResultFolder folder, Pictures pictures, boolean quiet, boolean stopped) {
        Words words = terminal.words();
        if (sweep.points().isEmpty()) {
            terminal.err().println(stopped(sweep));
            folder.discardIfEmpty();
            return CommandLineApp.FAILED;
        }
        int exit = !stopped && sweep.points().stream().allMatch(SweepPoint::complete)
                ? CommandLineApp.OK
                : CommandLineApp.FAILED;
        if (!quiet) {
            print(sweep);
        }
        if (stopped) {
            terminal.err().println(stopped(sweep));
        }
        SweepExport export =
                new SweepExport(sweep, SweepSheet.bargains(sweep, words, pictures.theme()), words, pictures.size());
        try {
            // the figures first: a picture that fails must not cost them
            ResultFiles.write(export.data(folder.path(), pictures.formats()));
            ResultFiles.write(export.pictures(folder.path(), pictures.formats()));
        } catch (IOException e) {
            terminal.err()
                    .println(Printable.of(
                            "--out: nothing can be written to " + folder.path() + ": " + ResultFolder.reason(e)));
            return CommandLineApp.FAILED;
        }
        if (!quiet) {
            terminal.out()
                    .println(words.get(
                            "summary.written", Map.of("path", folder.path().toString())));
        }
        return exit;
    }

    private String stopped(Sweep sweep) {
        String done = "" + sweep.done().size();
        String all = "" + sweep.over().values().size();
        return terminal.words().get("sweep.stopped", Map.of("n", done, "of", all));
    }

    private void print(Sweep sweep) {
        SweepSentences sentences =
                new SweepSentences(sweep, Words.of(terminal.words().language().getLanguage(), Sentences.WORDS));
        terminal.out().println(sentences.headline());
        terminal.out().println();
        terminal.out().print(table(sweep, sentences));
        terminal.out().println();
        sentences.more().forEach(terminal.out()::println);
    }

    private String table(Sweep sweep, SweepSentences sentences) {
        Words words = terminal.words();
        TextTable table = new TextTable(2);
        boolean calculated = sweep.points().stream().anyMatch(point -> !point.isMeasured());
        boolean measured = sweep.points().stream().anyMatch(SweepPoint::isMeasured);
        List<String> head = new ArrayList<>(
                List.of(sentences.setting(), words.get("sweep.transport"), words.get("sweep.requests")));
        if (calculated) {
            head.addAll(List.of(words.get("sweep.bytes.column"), words.get("sweep.delay.column")));
        }
        if (measured) {
            head.addAll(List.of(words.get("sweep.measured.bytes"), words.get("sweep.measured.delay")));
        }
        table.row(head);
        for (int i = 0; i < sweep.over().values().size(); i++) {
            for (String id : sweep.transports()) {
                Optional<SweepPoint> model = sweep.point(id, i, false);
                Optional<SweepPoint> live = sweep.point(id, i, true);
                if (model.isPresent() || live.isPresent()) {
                    List<Optional<SweepPoint>> both = new ArrayList<>();
                    if (calculated) {
                        both.add(model);
                    }
                    if (measured) {
                        both.add(live);
                    }
                    table.row(row(sentences.value(sweep.over().number(i)), id, both));
                }
            }
        }
        return table.toString();
    }

    private List<String> row(String value, String id, List<Optional<SweepPoint>> points) {
        List<String> row = new ArrayList<>(
                List.of(value, Catalogue.name(id, terminal.words().language())));
        row.add(points.stream()
                .flatMap(Optional::stream)
                .findFirst()
                .map(point -> Numbers.significant(point.requestsPerSecond()))
                .orElse(Numbers.NOT_MEASURED));
        for (Optional<SweepPoint> point : points) {
            row.add(point.map(p -> Numbers.bytes(p.bytesPerSecond()) + (p.complete() ? "" : " !"))
                    .orElse(Numbers.NOT_MEASURED));
            row.add(point.map(p -> Numbers.millis(p.delayMicros())).orElse(Numbers.NOT_MEASURED));
        }
        return row;
    }
}
