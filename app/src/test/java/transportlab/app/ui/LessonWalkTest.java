package transportlab.app.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static transportlab.app.ui.OnFx.await;
import static transportlab.app.ui.OnFx.fx;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import transportlab.app.shots.Picture;
import transportlab.app.ui.frame.FrameModel;
import transportlab.lesson.Lesson;
import transportlab.lesson.Run;
import transportlab.lesson.Show;
import transportlab.lesson.Step;
import transportlab.lesson.check.Answers;
import transportlab.lesson.claim.Evidence;
import transportlab.lesson.claim.Staged;
import transportlab.lesson.question.Guess;
import transportlab.lesson.question.Question;
import transportlab.trial.TrialException;

/**
 * Every lesson is taken to its end by keyboard, in both languages. Every other guess is right: those that are right in
 * one language are wrong in the other. What a page measures is calculated in virtual time.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LessonWalkTest {
    @TempDir
    static Path home;

    private final QuickBench bench = new QuickBench();
    private final List<String> faults = new ArrayList<>();
    private Desktop desktop;
    private Stage stage;

    @BeforeAll
    void make() throws Exception {
        Begun.toolkit();
        fx(() -> {
            stage = new Stage();
            desktop = Begun.desktop(stage, home);
            desktop.desk().reducedMotionProperty().set(true);
            desktop.lessons().use(bench);
            desktop.build(1280, 720);
            desktop.frame().screenProperty().set(FrameModel.Screen.LESSONS);
        });
    }

    @AfterAll
    void close() throws Exception {
        fx(desktop::close);
    }

    @ParameterizedTest
    @CsvSource({"en, 0", "ko, 1"})
    void everyLessonIsTakenToItsEnd(String language, int first) throws Exception {
        fx(() -> {
            if (!desktop.desk().words().language().getLanguage().equals(language)) {
                desktop.desk().switchLanguage();
            }
        });
        List<Lesson> all = desktop.lessons().list();
        assertThat(all).isNotEmpty();
        for (Lesson lesson : all) {
            walk(lesson, first);
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void thePresentationOfAPageIsBlankWhileItsClassGuesses() throws Exception {
        fx(() -> desktop.lessons().beginAgain(desktop.lessons().list().get(0)));
        await("the first page", () -> desktop.lessons().isSettled());
        fx(desktop::present);
        assertThat(isBlank()).isFalse();
        press(KeyCode.B, false);
        assertThat(isBlank()).isTrue();
        press(KeyCode.B, false);
        assertThat(isBlank()).as("B again").isFalse();
        press(KeyCode.B, false);
        press(KeyCode.ENTER, false);
        assertThat(isBlank()).as("the lesson goes on").isFalse();
        await("what Enter began", () -> desktop.lessons().isSettled());
        press(KeyCode.F11, false);
        fx(() -> desktop.lessons().closeLesson());
    }

    private boolean isBlank() {
        return stage.getScene().lookup(".presenter .blank").isVisible();
    }

    private void walk(Lesson lesson, int first) throws Exception {
        fx(() -> desktop.lessons().beginAgain(lesson));
        for (int page = 0; page < lesson.steps().size(); page++) {
            String where = lesson.id() + "/" + lesson.language() + ", page " + (page + 1);
            await(where, () -> desktop.lessons().isSettled());
            if (desktop.lessons().pageProperty().get() != page) {
                fault(where + ": Enter did not lead here, but to "
                        + stage.getScene().getFocusOwner());
                fx(() -> desktop.lessons().goOn());
                await(where, () -> desktop.lessons().isSettled());
            }
            look(where + " asked");
            Step step = lesson.steps().get(page);
            if (step.question() != null) {
                press(KeyCode.ENTER, false);
                assertThat(desktop.lessons().isRevealed())
                        .as(where + ": first a guess")
                        .isFalse();
                guess(lesson, step, (page + first) % 2 == 0, where);
            }
            if (!revealed()) {
                press(KeyCode.ENTER, false);
            }
            await(where, () -> desktop.lessons().isSettled());
            if (!revealed()) {
                fault(where + ": stays at "
                        + desktop.lessons().problemProperty().get());
                return;
            }
            look(where + " told");
            complete(where, step);
            if (page < lesson.steps().size() - 1) {
                press(KeyCode.ENTER, false);
            }
        }
        end(lesson);
        fx(() -> desktop.lessons().closeLesson());
    }

    private boolean revealed() {
        return desktop.lessons().isRevealed();
    }

    /** Both questions on earlier lessons are answered, and Enter opens Compare. */
    private void end(Lesson lesson) throws Exception {
        for (int i = 0;
                i < lesson.steps().get(lesson.steps().size() - 1).reviews().size();
                i++) {
            String id = "#review-" + i + "-1";
            fx(() -> {
                if (stage.getScene().lookup(id) instanceof javafx.scene.control.Button button) {
                    button.fire();
                } else {
                    fault(lesson.id() + ": no " + id);
                }
            });
            look(lesson.id() + ", review " + i);
        }
        press(KeyCode.ENTER, false);
        assertThat(desktop.frame().screenProperty().get()).as(lesson.id()).isEqualTo(FrameModel.Screen.COMPARE);
        fx(desktop::closeOverlay);
        press(KeyCode.ESCAPE, false);
        assertThat(desktop.frame().screenProperty().get()).as(lesson.id()).isEqualTo(FrameModel.Screen.LESSONS);
    }

    /** Guesses by keys: numbers for answers, arrows for orders, fields and moments. */
    private void guess(Lesson lesson, Step step, boolean right, String where) throws Exception {
        Question question = step.question();
        Optional<Guess> truth = Answers.truth(question, prospect(lesson, step));
        if (question instanceof Question.Amount amount) {
            digit(where, amount.answers().size(), right, truth, index -> Answers.judge(
                            question, Guess.value(amount.answers().get(index).value()), truth.get())
                    .right());
        } else if (question instanceof Question.Which which) {
            digit(
                    where,
                    which.options().size(),
                    right,
                    truth,
                    index -> index == truth.get().choice());
        } else if (question instanceof Question.Order order) {
            order(order.items().size(), right);
        } else if (question instanceof Question.Find find) {
            find(find.target(), right, where);
        } else {
            press(KeyCode.RIGHT, false);
            press(KeyCode.RIGHT, true);
        }
        if (desktop.lessons().guessProperty().get() == null) {
            fault(where + ": keys make no guess, " + question.kind());
            fx(() -> desktop.lessons().guessProperty().set(any(question)));
        }
    }

    private static Guess any(Question question) {
        if (question instanceof Question.Find find) {
            return Guess.field(find.target());
        }
        return question instanceof Question.Order ? Guess.order(List.of(2, 1, 0)) : Guess.value(100);
    }

    private void digit(
            String where, int answers, boolean right, Optional<Guess> truth, java.util.function.IntPredicate isRight)
            throws Exception {
        if (truth.isEmpty()) {
            fault(where + ": nothing is right");
        }
        for (int i = 0; i < answers; i++) {
            if (truth.isEmpty() || isRight.test(i) == right) {
                press(KeyCode.values()[KeyCode.DIGIT1.ordinal() + i], false);
                return;
            }
        }
        fault(where + ": every answer is " + (right ? "wrong" : "right"));
        press(KeyCode.DIGIT1, false);
    }

    /** Moves lines until all are in their places, or only one line by one place. */
    private void order(int count, boolean right) throws Exception {
        for (int place = 1; place <= (right ? count : 1); place++) {
            int wanted = place - 1;
            List<Integer> now = order(count);
            for (int at = now.indexOf(wanted); at > wanted; at--) {
                press(KeyCode.values()[KeyCode.DIGIT1.ordinal() + at], false);
                alt(KeyCode.UP);
            }
        }
    }

    private List<Integer> order(int count) {
        Guess guess = desktop.lessons().guessProperty().get();
        if (guess != null) {
            return guess.order();
        }
        // the mixed order is the one on the screen
        return switch (count) {
            case 3 -> List.of(1, 2, 0);
            case 4 -> List.of(2, 0, 3, 1);
            default -> List.of(2, 4, 0, 3, 1);
        };
    }

    private void find(String target, boolean right, String where) throws Exception {
        for (int i = 0; i < 200; i++) {
            press(KeyCode.RIGHT, false);
            Guess guess = desktop.lessons().guessProperty().get();
            if (guess != null && guess.field().equals(target) == right) {
                return;
            }
        }
        fault(where + ": there is no field " + target);
    }

    /** The figures as they will be when the page's run is done. */
    private Evidence prospect(Lesson lesson, Step step) throws TrialException {
        Evidence all = desktop.lessons().evidence();
        Run run = step.run();
        if (run != null) {
            all = all.with(
                    run.experiment(),
                    run.how() == Run.How.RECORDED
                            ? bench
                                    .recording(transportlab.lesson.read.Lessons.shipped(), lesson, run.experiment())
                                    .stream()
                                    .filter(trial -> run.transports().contains(trial.transport()))
                                    .toList()
                            : bench.instead(lesson, run).orElseThrow().result().trials());
        }
        if (step.sweep() != null) {
            all = all.with(
                    step.sweep().experiment(), bench.sweep(lesson, step.sweep(), new transportlab.trial.StopSignal()));
        }
        return step.show() instanceof Show.Stage ? all.with(Staged.ofRecording()) : all;
    }

    /** Nothing is missing: every figure is there, and the answer is told. */
    private void complete(String where, Step step) throws Exception {
        fx(() -> {
            transportlab.lesson.check.LessonTexts texts = new transportlab.lesson.check.LessonTexts(
                    desktop.lessons().lesson(),
                    desktop.lessons().evidence(),
                    desktop.desk().words());
            java.util.stream.Stream.concat(step.text().stream(), step.reveal().stream())
                    .filter(block -> !texts.fills(block.plain(), step.experiment()))
                    .forEach(block -> fault(where + ": no figure in: " + block.plain()));
            if (step.question() != null && stage.getScene().lookup("#lesson-outcome") == null) {
                fault(where + ": the answer is not told");
            }
            if (stage.getScene().lookup("#doubt") != null) {
                fault(where + ": what it says does not hold");
            }
        });
    }

    /** No braces are left in what is shown. */
    private void look(String where) throws Exception {
        fx(() -> {
            Parent root = stage.getScene().getRoot();
            root.applyCss();
            root.layout();
            List<String> texts = new ArrayList<>();
            texts(((Parent) desktop.screen().view()).getChildrenUnmodifiable(), texts);
            texts.stream()
                    .filter(text -> text.matches("(?s).*[{}].*") && !text.contains("\":"))
                    .forEach(text -> fault(where + ": braces in " + text));
            picture(where);
        });
    }

    /** With {@code -Dlesson.pictures=FOLDER}, each page is saved as a picture, asked and told. */
    private void picture(String where) {
        String folder = System.getProperty("lesson.pictures");
        if (folder != null) {
            Picture.save(stage.getScene(), new File(folder, where.replaceAll("[^a-z0-9-]+", "_") + ".png"));
        }
    }

    private static void texts(List<Node> nodes, List<String> into) {
        for (Node node : nodes) {
            if (!node.isVisible() || node.getStyleClass().contains("code") || "lesson-messages".equals(node.getId())) {
                continue;
            }
            if (node instanceof Text text) {
                into.add(text.getText());
            } else if (node instanceof Labeled labeled && labeled.getText() != null) {
                into.add(labeled.getText());
            }
            if (node instanceof Parent parent) {
                texts(parent.getChildrenUnmodifiable(), into);
            }
        }
    }

    private void fault(String what) {
        if (faults.size() < 60 && !faults.contains(what)) {
            faults.add(what);
        }
    }

    private void press(KeyCode code, boolean shift) throws Exception {
        key(code, shift, false);
    }

    private void alt(KeyCode code) throws Exception {
        key(code, false, true);
    }

    private void key(KeyCode code, boolean shift, boolean alt) throws Exception {
        fx(() -> Keyed.push(stage.getScene(), code, shift, alt));
    }
}
