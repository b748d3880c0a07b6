package transportlab.app.ui.lesson.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import transportlab.app.library.Library;
import transportlab.app.ui.Now;
import transportlab.app.ui.QuickBench;
import transportlab.app.ui.run.Runs;
import transportlab.lesson.Lesson;
import transportlab.lesson.Run;
import transportlab.lesson.Show;
import transportlab.lesson.claim.Cell;
import transportlab.lesson.question.Guess;
import transportlab.stage.Came;
import transportlab.stage.From;

/** A learner's way through a small lesson of an added folder. */
class LessonModelTest {
    @TempDir
    Path folder;

    private final Now ui = new Now();
    private Runs runs;

    @BeforeEach
    void write() throws IOException {
        runs = new Runs(ui, new Library(folder.resolve("results")));
        Path lesson = Files.createDirectories(folder.resolve("more").resolve("small"));
        Files.writeString(lesson.resolve("quick.lab.yaml"), QUICK);
        Files.writeString(lesson.resolve("lesson.en.md"), text("Twice?", "less", "<"));
        Files.writeString(lesson.resolve("lesson.ko.md"), text("두 배일까?", "적음", "<"));
    }

    private static final String QUICK =
            "pattern: ticker\nclients: 2\nrate: 10\nduration: 600ms\nwarmup: 100ms\nrtt: 0ms\n"
                    + "poll-interval: 50ms\n";

    private static String text(String heading, String answer, String relation) {
        return "---\ntitle: Small\nminutes: 5\nneeds: []\n---\n\n# One\n\nA text.\n\n"
                + "```run\ntransports: [short-polling]\n```\n\n---\n\nIt was {bytes:short-polling}.\n\n"
                + "# " + heading + "\n\nA text.\n\n```run\ntransports: [long-polling]\n```\n\n"
                + "```question\nkind: ratio\ntext: How many?\nof: bytes(long-polling)\nagainst: bytes(short-polling)\n"
                + "answers:\n  - {value: 2, text: a, reply: r}\n  - {value: 0.5, text: " + answer
                + ", reply: r}\n  - {value: 0.1, text: c, reply: r}\n```\n\n"
                + "```claims\nbytes(long-polling) " + relation
                + " 0.000001 * bytes(short-polling)\n```\n\n---\n\nTold.\n\n"
                + "# Three\n\nA text.\n\n# Four\n\nA text.\n\n# Five\n\nA text.\n\n"
                + "```open\nchange: poll-interval\n```\n";
    }

    private LessonModel model() {
        LessonShelves shelves = new LessonShelves(List.of(folder.resolve("more")), added -> {});
        return new LessonModel(
                runs, shelves, new LessonStore(folder.resolve("lessons"), Runnable::run), ui, Runnable::run, "en");
    }

    private static Lesson small(LessonModel model) {
        return model.list().stream()
                .filter(lesson -> lesson.id().equals("small"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(model.shelf()));
    }

    private LessonModel quick() {
        LessonModel model = model();
        model.use(new QuickBench());
        model.open(small(model));
        return model;
    }

    private void goOn(LessonModel model) throws InterruptedException {
        model.goOn();
        ui.until(() -> !model.isRunning());
    }

    @Test
    void guessRunSeeAndGoOnOnRealSockets() throws Exception {
        LessonModel model = model();
        model.open(small(model));
        assertThat(model.canGoOn()).isTrue();
        model.goOn();
        assertThat(model.isRunning()).isTrue();
        ui.until(() -> !model.isRunning());
        assertThat(model.isRevealed()).isTrue();
        assertThat(model.evidence().trials("quick", "short-polling")).hasSize(1);
        model.goOn();
        assertThat(model.pageProperty().get()).isEqualTo(1);
        assertThat(model.asksForGuess()).isTrue();
        model.answer(3);
        model.speak("ko");
        assertThat(model.step().heading()).contains("배");
        assertThat(model.guessProperty().get()).as("the guess stays").isEqualTo(Guess.value(0.1));
        model.goOn();
        model.stop();
        ui.until(() -> !model.isRunning());
        assertThat(model.isRevealed())
                .as("a run that was stopped tells nothing")
                .isFalse();
        goOn(model);
        assertThat(model.isRevealed()).isTrue();
        assertThat(new Truth(model).judged(1)).isPresent();
        model.back();
        assertThat(model.isRevealed()).as("what was seen stays").isTrue();
    }

    @Test
    void aClaimThatDoesNotHoldIsSaidAndTheLessonGoesOn() throws Exception {
        LessonModel model = quick();
        goOn(model);
        assertThat(model.work().doubtful()).isEmpty();
        goOn(model);
        model.answer(1);
        goOn(model);
        assertThat(model.isRevealed()).isTrue();
        assertThat(model.work().doubtful()).hasSize(1);
        assertThat(model.work().hasRecording()).as("this lesson brings none").isFalse();
        model.work().again();
        ui.until(() -> !model.isRunning());
        assertThat(model.canGoOn()).isTrue();
        goOn(model);
        assertThat(model.pageProperty().get()).isEqualTo(2);
        assertThat(model.isRevealed()).as("text alone is read at once").isTrue();
        model.learner()
                .take(
                        new Run("quick", List.of("long-polling"), Run.How.RECORDED),
                        model.evidence().trials("quick", "long-polling"));
        model.back();
        assertThat(model.isRevealed()).as("a recording stands for a run").isTrue();
    }

    @Test
    void thePlaceTheAnswersAndWhatWasMeasuredAreKeptOverARestart() throws Exception {
        LessonModel before = quick();
        Lesson lesson = small(before);
        goOn(before);
        before.goOn();
        before.answer(2);
        before.closeLesson();
        assertThat(before.place(lesson).page()).isEqualTo(1);
        LessonModel after = quick();
        assertThat(after.pageProperty().get()).isEqualTo(1);
        assertThat(after.guessProperty().get()).isEqualTo(Guess.value(0.5));
        assertThat(after.evidence().trials("quick", "short-polling")).hasSize(1);
        after.back();
        assertThat(after.isRevealed()).isTrue();
        after.beginAgain(lesson);
        assertThat(after.evidence().trials()).isEmpty();
        assertThat(after.pageProperty().get()).isZero();
        assertThat(model().place(lesson).isBegun()).isFalse();
    }

    @Test
    void aPlaceThatCannotBeReadOrBelongsToAnotherEditionIsNone() throws Exception {
        LessonModel model = model();
        Lesson lesson = small(model);
        Path place = folder.resolve("lessons").resolve(lesson.id()).resolve("place.json");
        Files.createDirectories(place.getParent());
        for (String text : List.of(
                "",
                "{",
                "[]",
                "{\"page\":99}",
                "{\"edition\":\"3 {}\",\"page\":1}",
                "null",
                "{\"edition\":\"6 {clients=20}\",\"page\":1,\"guess\":0.5,\"guesses\":{\"0\":0.4},\"revealed\":[0],\"done\":false}")) {
            Files.writeString(place, text);
            Files.writeString(place.resolveSibling("measured.json"), text);
            assertThat(model.place(lesson).isBegun()).as(text).isFalse();
            model.open(lesson);
            assertThat(model.pageProperty().get()).as(text).isZero();
            model.closeLesson();
            model = model();
        }
    }

    @Test
    void theGripMovesInStepsAndStaysPositive() throws Exception {
        LessonModel model = quick();
        goOn(model);
        model.goOn();
        model.goOn();
        assertThat(model.isRevealed()).as("first a guess").isFalse();
        model.answer(2);
        model.move(0.05);
        assertThat(model.guessProperty().get().value()).isCloseTo(0.5 + 0.05 * 2 * 1.2, within(1e-9));
        model.move(-10);
        assertThat(model.guessProperty().get().value()).isPositive();
    }

    @Test
    void lessonsOfAFolderWithMistakesAreNamedAndTheGoodOnesListed() throws Exception {
        Path broken = Files.createDirectories(folder.resolve("more").resolve("wrong"));
        Files.writeString(broken.resolve("lesson.en.md"), "nothing");
        List<Shelf> shelves = model().shelf();
        assertThat(shelves).hasSize(2);
        assertThat(shelves.get(1).lessons()).extracting(Lesson::id).containsExactly("small");
        assertThat(shelves.get(1).mistakes()).isNotEmpty().allMatch(mistake -> mistake.file()
                .startsWith("wrong/"));
        assertThat(shelves.get(1).name()).isEqualTo("more");
    }

    @Test
    void aStageShowsNothingBeforeTheGuessAndIsKeptOverARestart() throws Exception {
        LessonModel model = model();
        model.use(new QuickBench());
        Lesson who = model.list().stream()
                .filter(lesson -> lesson.id().equals("who-may-connect"))
                .findFirst()
                .orElseThrow();
        model.open(who);
        Show.Stage first = (Show.Stage) model.step().show();
        Cell asked = first.columns().get(0).cell(From.OTHER_PORT);
        assertThat(model.work().stage().look(first).at(asked)).isEmpty();
        model.goOnRecorded();
        assertThat(model.isRevealed()).as("first a guess").isFalse();
        model.answer(4);
        model.goOnRecorded();
        ui.until(model::isRevealed);
        assertThat(model.work().stage().look(first).at(asked).orElseThrow().came())
                .isEqualTo(Came.BLOCKED);
        assertThat(new Truth(model).judged(0).orElseThrow().right()).isTrue();
        model.goOn();
        Show.Stage second = (Show.Stage) model.step().show();
        assertThat(model.work().stage().look(second).at(asked))
                .as("what was shown before")
                .isPresent();
        assertThat(model.work().stage().look(second).at(second.cells().get(3)))
                .as("what is asked now")
                .isEmpty();
        model.closeLesson();
        LessonModel after = model();
        after.open(who);
        assertThat(after.evidence().staged().recorded()).isTrue();
        after.back();
        assertThat(after.isRevealed()).isTrue();
    }

    @Test
    void aBrowserThatNeverComesCanBeStoppedAndLeavesNothing() throws Exception {
        LessonModel model = model();
        List<String> opened = new ArrayList<>();
        model.stage().browserBy(opened::add);
        model.open(model.list().stream()
                .filter(lesson -> lesson.id().equals("who-may-connect"))
                .findFirst()
                .orElseThrow());
        model.answer(4);
        model.goOn();
        ui.until(() -> !opened.isEmpty());
        assertThat(model.isRunning()).as("it waits for the browser").isTrue();
        assertThat(model.isRevealed()).isFalse();
        model.stop();
        assertThat(model.isRunning()).isFalse();
        assertThat(model.stage().address()).as("nothing listens").isEmpty();
        model.goOn();
        ui.until(() -> opened.size() == 2);
        model.goOnRecorded();
        ui.until(model::isRevealed);
        assertThat(model.stage().address()).isEmpty();
        model.closeLesson();
    }
}
