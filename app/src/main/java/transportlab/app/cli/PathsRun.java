package transportlab.app.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.ParseResult;
import transportlab.app.cli.print.SurvivalTable;
import transportlab.app.cli.print.Terminal;
import transportlab.experiment.BadInput;
import transportlab.experiment.ExperimentOptions;
import transportlab.experiment.PathOption;
import transportlab.io.Printable;
import transportlab.measure.ResultFiles;
import transportlab.measure.Survival;
import transportlab.path.PathRules;
import transportlab.path.Presets;
import transportlab.stands.Survivals;
import transportlab.trial.ResultFolder;
import transportlab.trial.StopSignal;
import transportlab.trial.TrialException;
import transportlab.visualizer.export.SurvivalExport;
import transportlab.visualizer.sentence.SurvivalSentences;
import transportlab.words.Words;

/** {@code compare --paths}: what survives what, calculated unless {@code --mode} asks for more. */
record PathsRun(Terminal terminal) {
    private static final String PATHS = "--paths";
    private static final String DEFAULT_FORMATS = "json,csv";

    /** Options of a comparison that mean nothing here. */
    private static final List<String> NOT_HERE = List.of("--path", "--repetitions", "--port", "--trace");

    static boolean isWanted(ParseResult given) {
        return given.hasMatchedOption(PATHS);
    }

    int run(ParseResult given) throws BadInput, TrialException {
        for (String other : NOT_HERE) {
            if (given.hasMatchedOption(other)) {
                throw new BadInput(PATHS + ": it runs one round over each path, on free ports; expected no " + other);
            }
        }
        ExperimentOptions options = CompareCommand.options(given);
        if (!given.hasMatchedOption("--mode")) {
            options.set("mode", "model", PATHS);
        }
        options.set("path", "open", PATHS).set("repetitions", "1", PATHS);
        List<PathRules> paths = paths(given.matchedOptionValue(PATHS, "all"));
        Survivals survivals = new Survivals(options.build(), options.values(), paths);
        Pictures pictures = Pictures.of(given, DEFAULT_FORMATS, SurvivalExport.FORMATS, terminal.words());
        String out = given.matchedOptionValue("--out", "");
        ResultFolder folder = out.isEmpty() ? ResultFolder.fresh("paths") : CompareCommand.folder(out);
        folder.prepare();
        SurvivalExport.prepare(pictures.formats());
        return run(survivals, folder, pictures, given.hasMatchedOption("--quiet"));
    }

    private int run(Survivals survivals, ResultFolder folder, Pictures pictures, boolean quiet) throws TrialException {
        StopSignal stop = new StopSignal();
        CountDownLatch written = new CountDownLatch(1);
        Thread onSignal = new Thread(() -> CompareCommand.stopAndWait(stop, written), "app-stop-0");
        Runtime.getRuntime().addShutdownHook(onSignal);
        Survival survival = null;
        try {
            survival = survivals.run(step -> tell(step, quiet), stop);
            return finish(survival, folder, pictures, quiet);
        } finally {
            if (survival == null) {
                folder.discardIfEmpty();
            }
            written.countDown();
            CompareCommand.removeHook(onSignal);
        }
    }

    /**
     * @throws BadInput if there is no such path, or one stands there twice
     */
    static List<PathRules> paths(String text) throws BadInput {
        if (text.equals("all")) {
            return Presets.all();
        }
        List<PathRules> paths = new ArrayList<>();
        for (String id : text.split(",", -1)) {
            boolean known = Presets.find(id).isPresent() || id.endsWith(PathOption.SUFFIX);
            if (!known) {
                throw new BadInput(PATHS + ": '" + id + "' is not right; expected all, or some of "
                        + String.join(",", Presets.ids()) + ", or files that end in " + PathOption.SUFFIX);
            }
            PathRules path = PathOption.parse(id, PATHS);
            if (paths.stream().anyMatch(other -> other.id().equals(path.id()))) {
                throw new BadInput(PATHS + ": '" + text + "' is not right; expected each path once");
            }
            paths.add(path);
        }
        return paths;
    }

    /** Says what is calculated path by path, and what is measured one by one, because that takes long. */
    private void tell(Survivals.Step step, boolean quiet) {
        Words words = terminal.words();
        if (quiet || !step.measures()) {
            return;
        }
        terminal.err()
                .println(words.with(
                        "paths.measuring",
                        "path",
                        step.path().id(),
                        "transport",
                        step.transport(),
                        "n",
                        step.done() + 1,
                        "of",
                        step.of()));
    }

    private int finish(Survival survival, ResultFolder folder, Pictures pictures, boolean quiet) {
        if (survival.cells().isEmpty()) {
            terminal.err().println(new SurvivalSentences(survival, terminal.words()).sub());
            folder.discardIfEmpty();
            return CommandLineApp.FAILED;
        }
        if (!quiet) {
            print(survival);
        }
        SurvivalExport export = new SurvivalExport(survival, terminal.words(), pictures.size(), pictures.theme());
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
                    .println(terminal.words()
                            .get("summary.written", Map.of("path", folder.path().toString())));
        }
        boolean failed = survival.cells().stream().anyMatch(cell -> cell.failure() != null);
        return failed || !survival.completed() ? CommandLineApp.FAILED : CommandLineApp.OK;
    }

    private void print(Survival survival) {
        SurvivalSentences said = new SurvivalSentences(survival, terminal.words());
        terminal.out().println(said.headline());
        terminal.out().println(said.sub());
        terminal.out().println();
        terminal.out().print(new SurvivalTable(survival, terminal.words()));
        terminal.out().println();
        said.disputes().forEach(terminal.out()::println);
        terminal.out().println(said.smallPrint());
    }
}
