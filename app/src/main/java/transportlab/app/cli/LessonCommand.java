package transportlab.app.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;
import transportlab.catalogue.Catalogue;
import transportlab.experiment.BadInput;
import transportlab.lesson.Block;
import transportlab.lesson.Lesson;
import transportlab.lesson.LessonCheck;
import transportlab.lesson.LessonException;
import transportlab.lesson.LessonFigures;
import transportlab.lesson.Lessons;
import transportlab.lesson.Mistake;
import transportlab.lesson.Question;
import transportlab.lesson.Step;
import transportlab.measure.Measurement;
import transportlab.trial.RunListener;
import transportlab.trial.StopSignal;
import transportlab.trial.TrialException;
import transportlab.words.Words;

/** {@code lesson list}, {@code lesson run ID} and {@code lesson check [ID..]}. */
record LessonCommand(Terminal terminal) {
    CommandLine spec() {
        Words words = terminal.words();
        CommandSpec spec = CommandSpec.create().name("lesson");
        CommandLineApp.describe(spec, "lesson", words);
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("list|run|check")
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
        return Commands.of(spec, this::run);
    }

    private int run(ParseResult given) throws BadInput, TrialException {
        Terminal.checkLanguage(given);
        String[] none = {};
        List<String> ids = List.of(given.matchedPositionalValue(1, none));
        for (String id : ids) {
            if (!Lessons.ids().contains(id)) {
                throw new BadInput("there is no lesson '" + id + "'; there are " + String.join(", ", Lessons.ids()));
            }
        }
        String what = given.matchedPositionalValue(0, "");
        return switch (what) {
            case "list" -> list();
            case "run" -> {
                if (ids.size() != 1) {
                    throw new BadInput("lesson run needs the id of one lesson: " + String.join(", ", Lessons.ids()));
                }
                yield play(load(ids.get(0)));
            }
            case "check" -> check(ids.isEmpty() ? Lessons.ids() : ids);
            default -> throw new BadInput("lesson: '" + what + "' is not right; expected list, run or check");
        };
    }

    private Lesson load(String id) throws BadInput {
        try {
            return Lessons.load(id, terminal.words().language().getLanguage());
        } catch (LessonException e) {
            throw new BadInput(e.getMessage());
        }
    }

    private int list() throws BadInput {
        TextTable table = new TextTable();
        for (String id : Lessons.ids()) {
            Lesson lesson = load(id);
            table.row(List.of(id, lesson.title(), terminal.words().with("lesson.minutes", "n", lesson.minutes())));
        }
        terminal.out().print(table);
        return CommandLineApp.OK;
    }

    /**
     * Prints the pages one after another and runs what a page measures when it is reached. Questions are printed with
     * all of their answers.
     */
    private int play(Lesson lesson) throws TrialException {
        Map<String, Measurement> measured = new LinkedHashMap<>();
        terminal.out().println(lesson.title());
        for (int i = 0; i < lesson.steps().size(); i++) {
            Step step = lesson.steps().get(i);
            terminal.out().println();
            terminal.out().println((i + 1) + ". " + step.heading());
            print(step.text(), measured);
            if (step.question() != null) {
                print(step.question());
            }
            if (!step.runs().isEmpty()) {
                measured.putAll(LessonCheck.measure(lesson, step.runs(), progress(), new StopSignal()));
            }
            outcome(step, measured);
            print(step.reveal(), measured);
        }
        List<Mistake> wrong = LessonCheck.claims(lesson, measured);
        wrong.forEach(terminal.err()::println);
        return wrong.isEmpty() ? CommandLineApp.OK : CommandLineApp.FAILED;
    }

    private void print(List<Block> blocks, Map<String, Measurement> measured) {
        LessonFigures figures = new LessonFigures(measured);
        blocks.forEach(block -> terminal.out().println("   " + figures.fill(block.plain())));
    }

    private void print(Question question) {
        terminal.out().println("   " + question.text());
        for (int i = 0; i < question.answers().size(); i++) {
            terminal.out()
                    .println(
                            "     " + (i + 1) + ") " + question.answers().get(i).text());
        }
    }

    private void outcome(Step step, Map<String, Measurement> measured) {
        if (step.question() != null) {
            double value =
                    step.question().measure().of(measured.get(step.question().transport()), "");
            double reference =
                    step.question().measure().of(measured.get(step.question().reference()), "");
            if (!Double.isNaN(value / reference)) {
                terminal.out()
                        .println("   => " + step.question().measure().text(value) + ": "
                                + step.question().nearest(value / reference).text());
            }
        }
    }

    private RunListener progress() {
        return new RunListener() {
            @Override
            public void trialStarted(Step step, java.time.Duration left) {
                if (!step.discarded()) {
                    terminal.out()
                            .println("   ... "
                                    + Catalogue.name(
                                            step.transport(), terminal.words().language()));
                }
            }
        };
    }

    private int check(List<String> ids) throws TrialException {
        List<Mistake> all = new ArrayList<>();
        for (String id : ids) {
            List<Mistake> mistakes = new ArrayList<>(LessonCheck.files(id));
            if (mistakes.isEmpty()) {
                mistakes.addAll(claims(id));
            }
            terminal.out()
                    .println(id + ": " + (mistakes.isEmpty() ? terminal.words().get("lesson.right") : mistakes.size()));
            all.addAll(mistakes);
        }
        all.forEach(terminal.err()::println);
        return all.isEmpty() ? CommandLineApp.OK : CommandLineApp.FAILED;
    }

    private static List<Mistake> claims(String id) throws TrialException {
        try {
            Lesson lesson = Lessons.load(id, "en");
            return LessonCheck.claims(
                    lesson, LessonCheck.measure(lesson, lesson.transports(), RunListener.NOBODY, new StopSignal()));
        } catch (LessonException e) {
            return e.mistakes();
        }
    }
}
