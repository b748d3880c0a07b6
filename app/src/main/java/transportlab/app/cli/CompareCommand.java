package transportlab.app.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;
import transportlab.app.cli.print.ProgressLine;
import transportlab.app.cli.print.ResultPrinter;
import transportlab.app.cli.print.Terminal;
import transportlab.experiment.BadInput;
import transportlab.experiment.Experiment;
import transportlab.experiment.ExperimentFile;
import transportlab.experiment.ExperimentOptions;
import transportlab.io.Printable;
import transportlab.measure.Result;
import transportlab.stands.Comparisons;
import transportlab.trial.Comparison;
import transportlab.trial.CutSignal;
import transportlab.trial.ResultFolder;
import transportlab.trial.StopSignal;
import transportlab.trial.TrialException;
import transportlab.words.Words;

/** {@code compare}: parses an experiment, runs it, writes the files, prints table and sentences. */
record CompareCommand(Terminal terminal) {
    /** The character that Java puts in place of bytes that are not valid text. */
    private static final char NO_CHARACTER = '\ufffd';

    CommandLine spec() {
        Words words = terminal.words();
        CommandSpec spec = experiment("compare", words);
        spec.addOption(option("paths", "all|ID,..", ""));
        spec.addOption(option("port", "P", "0"));
        spec.addOption(option("trace", "N|all", "1"));
        spec.addOption(option("out", "DIR", ""));
        spec.addOption(option("format", Pictures.FORMATS, "json,csv"));
        Pictures.addOptions(spec, words);
        spec.addOption(OptionSpec.builder("--quiet")
                .type(boolean.class)
                .description(words.get("option.quiet"))
                .build());
        return Commands.of(spec, this::run);
    }

    /** A command that takes a preset or a file, and the options of an experiment. */
    static CommandSpec experiment(String name, Words words) {
        CommandSpec spec = CommandSpec.create().name(name);
        CommandLineApp.describe(spec, name, words);
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("PRESET|FILE" + ExperimentFile.SUFFIX)
                .arity("0..1")
                .type(String.class)
                .description(words.get("option.preset", Map.of("presets", String.join(", ", ExperimentFile.PRESETS))))
                .build());
        for (String key : ExperimentOptions.keys()) {
            spec.addOption(option(words, key, words.get("label." + key), ExperimentOptions.defaultOf(key)));
        }
        return spec;
    }

    /** The options that such a command was given. */
    static ExperimentOptions options(ParseResult given) throws BadInput {
        ExperimentOptions options = ExperimentFile.load(given.matchedPositionalValue(0, "stock-ticker"));
        for (String key : ExperimentOptions.keys()) {
            if (given.hasMatchedOption("--" + key)) {
                options.set(key, String.valueOf(given.<Object>matchedOptionValue("--" + key, "")), "--" + key);
            }
        }
        return options;
    }

    private OptionSpec option(String key, String label, String initial) {
        return option(terminal.words(), key, label, initial);
    }

    static OptionSpec option(Words words, String key, String label, String initial) {
        String shown = initial.isEmpty() ? "" : " (" + initial + ")";
        boolean isFlag = initial.equals("false");
        return OptionSpec.builder("--" + key)
                .arity(isFlag ? "0" : "1")
                .paramLabel(label)
                .type(isFlag ? boolean.class : String.class)
                .description((words.get("option." + key) + shown).replace("%", "%%"))
                .build();
    }

    private int run(ParseResult given) throws BadInput, TrialException {
        if (PathsRun.isWanted(given)) {
            return new PathsRun(terminal).run(given);
        }
        ExperimentOptions options = options(given);
        Experiment experiment = options.build();
        int port = port(given.matchedOptionValue("--port", "0"));
        int tracing = tracing(given.matchedOptionValue("--trace", "1"));
        Pictures pictures = Pictures.of(given, "json,csv", terminal.words());
        String out = given.matchedOptionValue("--out", "");
        ResultFolder folder = out.isEmpty() ? ResultFolder.fresh(experiment.name()) : folder(out);
        folder.prepare();
        boolean quiet = given.hasMatchedOption("--quiet");
        StopSignal stop = new StopSignal();
        CountDownLatch written = new CountDownLatch(1);
        Thread onSignal = new Thread(() -> stopAndWait(stop, written), "app-stop-0");
        Runtime.getRuntime().addShutdownHook(onSignal);
        Run run = null;
        try {
            run = measure(experiment, options, port, tracing, quiet, stop);
            return finish(run, folder, pictures, quiet);
        } finally {
            if (run == null) {
                folder.discardIfEmpty();
            }
            written.countDown();
            removeHook(onSignal);
        }
    }

    /** What was measured, and how long it took to calculate beside it. */
    private record Run(Comparison.Outcome outcome, Optional<Duration> calculation) {}

    private Run measure(
            Experiment experiment, ExperimentOptions options, int port, int tracing, boolean quiet, StopSignal stop)
            throws TrialException {
        try (ProgressLine progress = ProgressLine.start(terminal, experiment, quiet)) {
            Comparison.Outcome outcome = Comparisons.of(
                            experiment, options.values(), port, progress.listener(), stop, new CutSignal())
                    .tracing(tracing)
                    .run();
            return new Run(outcome, progress.calculation());
        }
    }

    static void stopAndWait(StopSignal stop, CountDownLatch written) {
        stop.stop();
        try {
            written.await(15, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static void removeHook(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the JVM is already shutting down, which is what the hook was for
        }
    }

    private int finish(Run run, ResultFolder folder, Pictures pictures, boolean quiet) {
        Result result = run.outcome().result();
        int exit = exitCode(result);
        boolean written = false;
        try {
            folder.write(run.outcome(), pictures, pictures.formats().contains("json"));
            written = true;
        } catch (IOException e) {
            terminal.err()
                    .println(Printable.of(
                            "--out: the result cannot be written to " + folder.path() + ": " + ResultFolder.reason(e)));
            exit = CommandLineApp.FAILED;
        }
        if (!quiet) {
            new ResultPrinter(terminal).print(result);
            run.calculation.ifPresent(this::printCalculation);
            if (written) {
                terminal.out()
                        .println(terminal.words()
                                .get(
                                        "summary.written",
                                        Map.of("path", folder.path().toString())));
            }
        }
        return exit;
    }

    private void printCalculation(Duration took) {
        String seconds = String.format(Locale.ROOT, "%.1f s", took.toMillis() / 1000.0);
        terminal.out().println(terminal.words().get("summary.calculated", Map.of("time", seconds)));
    }

    static int exitCode(Result result) {
        boolean bad = result.trials().stream().anyMatch(trial -> !trial.sound());
        return bad || !result.experiment().completed() ? CommandLineApp.FAILED : CommandLineApp.OK;
    }

    static int port(String text) throws BadInput {
        int port = text.matches("\\d{1,5}") ? Integer.parseInt(text) : -1;
        if (port < 0 || port > 65_533) {
            throw new BadInput("--port: '" + text + "' is not right; expected 0 for a free port, or 1 to 65533");
        }
        return port;
    }

    /** Of how many clients, from the first on, the traces are kept. */
    private static int tracing(String text) throws BadInput {
        if (text.equals("all")) {
            return Integer.MAX_VALUE;
        }
        if (!text.matches("[1-9]\\d{0,5}")) {
            throw new BadInput("--trace: '" + text + "' is not right; expected a number of clients from 1, or all");
        }
        return Integer.parseInt(text);
    }

    /** @throws java.nio.file.InvalidPathException if the text is not a valid path on this system */
    static java.nio.file.Path path(String text) {
        if (text.indexOf(NO_CHARACTER) >= 0) {
            throw new java.nio.file.InvalidPathException(text, "its name is no UTF-8");
        }
        return java.nio.file.Path.of(text);
    }

    static ResultFolder folder(String text) throws BadInput {
        try {
            return new ResultFolder(path(text));
        } catch (java.nio.file.InvalidPathException e) {
            throw new BadInput("--out: '" + text + "' is no path on this system");
        }
    }
}
