package transportlab.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import transportlab.app.cli.print.LessonProgress;
import transportlab.app.cli.print.Terminal;
import transportlab.app.handout.HandoutWords;
import transportlab.app.handout.Handouts;
import transportlab.app.handout.Kept;
import transportlab.app.handout.Measuring;
import transportlab.app.library.Home;
import transportlab.app.ui.lesson.play.LessonStore;
import transportlab.experiment.BadInput;
import transportlab.lesson.court.Court;
import transportlab.lesson.read.LessonException;
import transportlab.lesson.read.Lessons;
import transportlab.measure.ResultFiles;
import transportlab.trial.ResultFolder;
import transportlab.trial.TrialException;
import transportlab.visualizer.document.Paper;
import transportlab.visualizer.document.PaperExport;
import transportlab.words.Words;

/**
 * {@code lesson export ID|all|court|booklet}: writes handouts. Figures are those that the desktop has measured for the
 * lesson on this computer, or else the recorded ones; {@code --measure} measures now.
 */
record LessonExport(Terminal terminal, Lessons all) {
    private static final List<String> OPTIONS = List.of("--format", "--answers", "--out", "--measure");
    private static final String DEFAULT_FORMAT = "pdf";
    private static final String DEFAULT_FOLDER = "transport-lab-handouts";

    static void addOptions(CommandSpec spec, Words words) {
        spec.addOption(OptionSpec.builder("--format")
                .paramLabel(String.join(",", PaperExport.FORMATS))
                .type(String.class)
                .description(words.get("option.handout.format"))
                .build());
        spec.addOption(OptionSpec.builder("--answers")
                .paramLabel("yes|no")
                .type(String.class)
                .description(words.get("option.handout.answers"))
                .build());
        spec.addOption(OptionSpec.builder("--out")
                .paramLabel("DIR")
                .type(String.class)
                .description(words.get("option.handout.out"))
                .build());
        spec.addOption(OptionSpec.builder("--measure")
                .type(boolean.class)
                .description(words.get("option.handout.measure"))
                .build());
    }

    /** Rejects options of handouts beside something else. */
    static void refuseOptions(ParseResult given, String what) throws BadInput {
        for (String option : OPTIONS) {
            if (given.hasMatchedOption(option)) {
                throw new BadInput("lesson " + what + ": " + option + " is only for lesson export");
            }
        }
    }

    static List<String> known(List<String> lessons) {
        return Stream.concat(lessons.stream(), Stream.of(Handouts.ALL, Court.ID, Handouts.BOOKLET))
                .toList();
    }

    int write(List<String> ids, ParseResult given) throws BadInput, TrialException {
        if (ids.size() != 1) {
            throw new BadInput("lesson export needs one of " + String.join(", ", known(all.ids())));
        }
        Set<String> formats = formats(given);
        boolean answers = answers(given);
        ResultFolder folder = folder(given);
        folder.prepare();
        Words words = HandoutWords.of(terminal.words().language().getLanguage());
        Kept kept = kept(given);
        Handouts handouts = new Handouts(all, words, kept);
        try {
            Paper paper = handouts.paper(ids.get(0), answers);
            String name = handouts.fileName(ids.get(0), answers);
            Map<Path, ResultFiles.Content> files = new PaperExport(paper).files(folder.path(), name, formats);
            refuseFolders(files.keySet());
            ResultFiles.write(files);
        } catch (LessonException e) {
            throw new BadInput(String.valueOf(e.mistakes().get(0)));
        } catch (IOException e) {
            throw new BadInput("--out: nothing can be written to " + folder.path() + ": " + ResultFolder.reason(e));
        }
        terminal.out().println(terminal.words().with("summary.written", "path", folder.path()));
        if (kept instanceof Measuring now && now.replaced() > 0) {
            terminal.out().println(words.with("handout.replaced", "n", now.replaced(), "all", now.measured()));
        }
        return CommandLineApp.OK;
    }

    private static void refuseFolders(Set<Path> files) throws BadInput {
        for (Path file : files) {
            if (Files.isDirectory(file)) {
                throw new BadInput("--out: " + file + " is a folder, and the handout has the same name");
            }
        }
    }

    private Kept kept(ParseResult given) {
        if (given.matchedOptionValue("--measure", false)) {
            return new Measuring(all, new LessonProgress(terminal));
        }
        LessonStore store = new LessonStore(Home.path().resolve("lessons"), Runnable::run);
        return store::own;
    }

    private static Set<String> formats(ParseResult given) throws BadInput {
        Set<String> formats = new LinkedHashSet<>(
                List.of(given.matchedOptionValue("--format", DEFAULT_FORMAT).split(",", -1)));
        for (String format : formats) {
            if (!PaperExport.FORMATS.contains(format)) {
                throw new BadInput("--format: '" + format + "' is not right; expected some of "
                        + String.join(",", PaperExport.FORMATS));
            }
        }
        return formats;
    }

    private static boolean answers(ParseResult given) throws BadInput {
        String answers = given.matchedOptionValue("--answers", "no");
        if (!answers.equals("yes") && !answers.equals("no")) {
            throw new BadInput("--answers: '" + answers + "' is not right; expected yes or no");
        }
        return answers.equals("yes");
    }

    private static ResultFolder folder(ParseResult given) throws BadInput {
        String out = given.matchedOptionValue("--out", DEFAULT_FOLDER);
        try {
            return new ResultFolder(Path.of(out));
        } catch (InvalidPathException e) {
            throw new BadInput("--out: '" + e.getInput() + "' is no path on this system");
        }
    }
}
