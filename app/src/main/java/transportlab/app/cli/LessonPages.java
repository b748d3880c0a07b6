package transportlab.app.cli;

import java.util.List;
import java.util.Optional;
import transportlab.app.cli.print.LessonProgress;
import transportlab.app.cli.print.Terminal;
import transportlab.lesson.Block;
import transportlab.lesson.Lesson;
import transportlab.lesson.Run;
import transportlab.lesson.Show;
import transportlab.lesson.Step;
import transportlab.lesson.check.Answers;
import transportlab.lesson.check.Checked;
import transportlab.lesson.check.Claims;
import transportlab.lesson.check.Figures;
import transportlab.lesson.check.LessonRuns;
import transportlab.lesson.check.LessonTexts;
import transportlab.lesson.check.Recordings;
import transportlab.lesson.claim.Evidence;
import transportlab.lesson.claim.Finding;
import transportlab.lesson.claim.Staged;
import transportlab.lesson.question.Guess;
import transportlab.lesson.question.Question;
import transportlab.lesson.read.Lessons;
import transportlab.measure.Measurement;
import transportlab.trial.StopSignal;
import transportlab.trial.TrialException;
import transportlab.words.Words;

/**
 * Prints the pages of a lesson one after another, and runs what a page measures when it is reached. Nothing is asked:
 * questions are printed with all of their answers, and what was true after the run.
 */
final class LessonPages {
    private static final String INDENT = "   ";

    private final Terminal terminal;
    private final Lessons all;
    private final Lesson lesson;
    private Evidence evidence = Evidence.NOTHING;
    private boolean right = true;

    LessonPages(Terminal terminal, Lessons all, Lesson lesson) {
        this.terminal = terminal;
        this.all = all;
        this.lesson = lesson;
    }

    /**
     * @return {@link CommandLineApp#FAILED} if a claim does not hold
     */
    int print() throws TrialException {
        terminal.out().println(lesson.title());
        for (int i = 0; i < lesson.steps().size(); i++) {
            Step step = lesson.steps().get(i);
            terminal.out().println();
            terminal.out().println((i + 1) + ". " + step.heading());
            print(step, step.text());
            if (step.question() != null) {
                print(step.question());
            }
            run(step);
            if (step.question() != null) {
                Answers.truth(step.question(), evidence).ifPresent(truth -> print(step.question(), truth));
            }
            reveal(step);
        }
        return right ? CommandLineApp.OK : CommandLineApp.FAILED;
    }

    private void line(String text) {
        terminal.out().println(INDENT + text);
    }

    private void say(String key, Object... namesAndValues) {
        line(terminal.words().with(key, namesAndValues));
    }

    private void print(Step step, List<Block> blocks) {
        LessonTexts texts = new LessonTexts(lesson, evidence, terminal.words());
        blocks.forEach(block -> line((block.bullet() ? "- " : "") + texts.fill(block.plain(), step.experiment())));
    }

    private void run(Step step) throws TrialException {
        if (step.run() != null) {
            if (step.run().how() != Run.How.LIVE) {
                say(step.run().how() == Run.How.MODEL ? "lesson.calculated" : "lesson.recording");
            }
            evidence = evidence.with(step.run().experiment(), trials(step.run()));
        }
        if (step.sweep() != null) {
            say("lesson.calculated");
            evidence =
                    evidence.with(step.sweep().experiment(), LessonRuns.sweep(lesson, step.sweep(), new StopSignal()));
        }
        if (step.show() instanceof Show.Stage) {
            evidence = evidence.with(Staged.ofRecording());
            say("lesson.browser", "browser", evidence.staged().browser());
        }
    }

    private List<Measurement> trials(Run run) throws TrialException {
        return run.how() == Run.How.RECORDED
                ? Recordings.read(all, lesson.id(), run.experiment()).stream()
                        .filter(trial -> run.transports().contains(trial.transport()))
                        .toList()
                : LessonRuns.measure(lesson, run, new LessonProgress(terminal), new StopSignal());
    }

    /** What stands below the dashes, if everything holds that the page says of figures. */
    private void reveal(Step step) {
        List<Checked> other = Claims.check(step, evidence).stream()
                .filter(checked -> checked.finding() != Finding.HOLDS)
                .toList();
        if (other.isEmpty()) {
            print(step, step.reveal());
        }
        for (Checked checked : other) {
            boolean refuted = checked.finding() == Finding.DOES_NOT;
            right &= !refuted;
            say(
                    refuted ? "lesson.differently" : "lesson.cannotTell",
                    "claim",
                    checked.claim().text(),
                    "left",
                    checked.left(),
                    "right",
                    checked.right());
        }
    }

    private void print(Question question) {
        Words words = terminal.words();
        line(question.text());
        if (question instanceof Question.Order order) {
            line(words.get("lesson.order"));
            // in another order than the right one, the same each time
            order.items().stream().sorted().forEach(item -> line("  - " + item));
        }
        List<String> answers = answers(question);
        for (int i = 0; i < answers.size(); i++) {
            line("  " + (i + 1) + ") " + answers.get(i));
        }
    }

    private static List<String> answers(Question question) {
        if (question instanceof Question.Amount amount) {
            return amount.answers().stream().map(Question.Answer::text).toList();
        }
        return question instanceof Question.Which which
                ? which.options().stream().map(Question.Option::text).toList()
                : List.of();
    }

    private void print(Question question, Guess truth) {
        if (question instanceof Question.Find) {
            say("lesson.inBytes", "field", truth.field());
        } else {
            answer(question, truth).ifPresent(answer -> say("lesson.true", "answer", answer));
        }
    }

    private Optional<String> answer(Question question, Guess truth) {
        if (question instanceof Question.Amount amount) {
            String value = amount.against() == null
                    ? Figures.text(amount.of(), truth.value())
                    : terminal.words().times(truth.value());
            return Optional.of(
                    value + " (" + Answers.nearest(amount, truth.value()).text() + ")");
        }
        if (question instanceof Question.Which which) {
            return Optional.of(which.options().get(truth.choice()).text());
        }
        return question instanceof Question.Order order
                ? Optional.of(String.join(" → ", order.items()))
                : Optional.empty();
    }
}
