package transportlab.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;
import transportlab.app.cli.print.LessonProgress;
import transportlab.app.cli.print.Terminal;
import transportlab.app.cli.print.TextTable;
import transportlab.experiment.BadInput;
import transportlab.lesson.Lesson;
import transportlab.lesson.check.Grounds;
import transportlab.lesson.check.Recordings;
import transportlab.lesson.court.Court;
import transportlab.lesson.read.LessonException;
import transportlab.lesson.read.Lessons;
import transportlab.lesson.read.Mistake;
import transportlab.measure.Measurement;
import transportlab.trial.StopSignal;
import transportlab.trial.TrialException;
import transportlab.words.Words;

/** {@code lesson list}, {@code run ID}, {@code check [ID..]}, {@code record ID..} and {@code export ID}. */
record LessonCommand(Terminal terminal) {
    /** Where the program's own lessons are in its source code. */
    private static final Path SHIPPED = Path.of("lessons", "src", "main", "resources", "lessons");

    private static final int ROUNDS = 5;

    CommandLine spec() {
        Words words = terminal.words();
        CommandSpec spec = CommandSpec.create().name("lesson");
        CommandLineApp.describe(spec, "lesson", words);
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("list|run|check|record|export")
                .index("0")
                .arity("1")
                .type(String.class)
                .description(words.get("option.lesson.what"))
                .build());
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("ID")
                .index("1..*")
                .arity("0..*")
                .type(String[].class)
                .description(words.get("option.lesson.id"))
                .build());
        spec.addOption(OptionSpec.builder("--lessons")
                .paramLabel("DIR")
                .type(String.class)
                .description(words.get("option.lessons"))
                .build());
        LessonExport.addOptions(spec, words);
        return Commands.of(spec, this::run);
    }

    private int run(ParseResult given) throws BadInput, TrialException {
        String what = given.matchedPositionalValue(0, "");
        if (!List.of("list", "run", "check", "record", "export").contains(what)) {
            throw new BadInput("lesson: '" + what + "' is not right; expected list, run, check, record or export");
        }
        if (!what.equals("export")) {
            LessonExport.refuseOptions(given, what);
        }
        Lessons all = lessons(given, what);
        String[] none = {};
        List<String> ids = List.of(given.matchedPositionalValue(1, none));
        List<String> known = known(all, what);
        for (String id : ids) {
            if (!known.contains(id)) {
                throw new BadInput("there is no lesson '" + id + "'; there are " + String.join(", ", known));
            }
        }
        return switch (what) {
            case "list" -> list(all);
            case "run" -> {
                if (ids.size() != 1) {
                    throw new BadInput("lesson run needs the id of one lesson: " + String.join(", ", all.ids()));
                }
                yield new LessonPages(terminal, all, load(all, ids.get(0))).print();
            }
            case "export" -> new LessonExport(terminal, all).write(ids, given);
            case "check" -> new LessonReport(terminal, all).print(ids.isEmpty() ? toCheck(all, given) : ids);
            default -> {
                if (ids.isEmpty()) {
                    throw new BadInput("lesson record needs the ids of lessons: " + String.join(", ", all.ids()));
                }
                yield record(all, ids, root(given));
            }
        };
    }

    private static List<String> known(Lessons all, String what) {
        return switch (what) {
            case "run" -> all.ids();
            case "export" -> LessonExport.known(all.ids());
            default -> withCourt(all.ids());
        };
    }

    /** The program's lessons and those of {@code --lessons}. What is recorded comes from the source code, not the jar. */
    private static Lessons lessons(ParseResult given, String what) throws BadInput {
        boolean more = given.hasMatchedOption("--lessons");
        if (!more && !what.equals("record")) {
            return Lessons.shipped();
        }
        Path root = root(given);
        if (!more && !Files.isDirectory(root)) {
            throw new BadInput("lesson record: there is no folder " + root + " here; expected --lessons DIR");
        }
        try {
            return Lessons.shipped().and(root);
        } catch (BadInput e) {
            throw new BadInput("--lessons: " + e.getMessage());
        }
    }

    private static Path root(ParseResult given) {
        return given.hasMatchedOption("--lessons") ? Path.of(given.matchedOptionValue("--lessons", "")) : SHIPPED;
    }

    private static List<String> toCheck(Lessons all, ParseResult given) {
        return given.hasMatchedOption("--lessons")
                ? all.ids().stream().filter(id -> !all.isShipped(id)).toList()
                : withCourt(all.ids());
    }

    /** The court is checked and recorded like a lesson. */
    private static List<String> withCourt(List<String> ids) {
        return Stream.concat(ids.stream(), Stream.of(Court.ID)).toList();
    }

    private String language() {
        return terminal.words().language().getLanguage();
    }

    private Lesson load(Lessons all, String id) throws BadInput {
        try {
            return id.equals(Court.ID) ? all.court(language()).lesson() : all.load(id, language());
        } catch (LessonException e) {
            Mistake first = e.mistakes().get(0);
            int more = e.mistakes().size() - 1;
            throw new BadInput(first + (more == 0 ? "" : " (and " + more + " more: lesson check " + id + ")"));
        }
    }

    private int list(Lessons all) {
        TextTable table = new TextTable(5);
        int number = 0;
        for (String id : all.ids()) {
            table.row(row(all, id, number++));
        }
        terminal.out().print(table);
        return CommandLineApp.OK;
    }

    private List<String> row(Lessons all, String id, int number) {
        Words words = terminal.words();
        try {
            Lesson lesson = all.load(id, language());
            String needs = lesson.needs().isEmpty()
                    ? ""
                    : words.with("lesson.needs", "ids", String.join(", ", lesson.needs()));
            return List.of(number + "", id, lesson.title(), words.with("lesson.minutes", "n", lesson.minutes()), needs);
        } catch (LessonException e) {
            return List.of(number + "", id, words.with("lesson.broken", "id", id), "", "");
        }
    }

    private int record(Lessons all, List<String> ids, Path root) throws BadInput, TrialException {
        for (String id : ids) {
            Path folder = root.resolve(id);
            if (!Files.isDirectory(folder)) {
                throw new BadInput("lesson record: '" + id + "' is no folder in " + root);
            }
            Lesson lesson = load(all, id);
            for (String experiment : Grounds.toRecord(lesson)) {
                List<Measurement> trials =
                        Grounds.record(lesson, experiment, ROUNDS, new LessonProgress(terminal), new StopSignal());
                write(folder, lesson, experiment, trials);
                terminal.out()
                        .println(terminal.words()
                                .with("lesson.recorded", "id", id, "experiment", experiment, "n", trials.size()));
            }
        }
        return CommandLineApp.OK;
    }

    private static void write(Path folder, Lesson lesson, String experiment, List<Measurement> trials)
            throws TrialException {
        try {
            Recordings.write(folder, lesson, experiment, trials);
        } catch (IOException e) {
            throw new TrialException("the recording cannot be written: " + e.getMessage(), e);
        }
    }
}
