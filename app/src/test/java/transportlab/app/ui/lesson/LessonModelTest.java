package transportlab.app.ui.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import transportlab.app.library.Library;
import transportlab.app.ui.Now;
import transportlab.app.ui.run.Runs;
import transportlab.lesson.Lesson;

/** A learner's way through a lesson, on the real engine. */
class LessonModelTest {
    @TempDir
    Path folder;

    @Test
    void guessRunSeeAndGoOn() throws Exception {
        Now ui = new Now();
        Runs runs = new Runs(ui, new Library(folder));
        LessonModel model = new LessonModel(runs, new LessonStore(folder.resolve("lessons"), Runnable::run), "en");
        model.open(model.list().get(0));
        assertThat(model.canGoOn()).isTrue();
        model.goOn();
        assertThat(model.isRunning()).isTrue();
        ui.until(() -> !model.isRunning());
        assertThat(model.isRevealed()).isTrue();
        assertThat(model.learner().measured()).containsOnlyKeys("short-polling");
        model.goOn();
        assertThat(model.pageProperty().get()).isEqualTo(1);
        assertThat(model.canGoOn()).as("first a guess").isFalse();
        model.answer(3);
        assertThat(model.guessProperty().get()).isEqualTo(0.1);
        model.guessProperty().set(0.5);
        assertThat(model.canGoOn()).isTrue();
        model.speak("ko");
        assertThat(model.step().heading()).contains("서버");
        assertThat(model.guessProperty().get()).as("the guess stays").isEqualTo(0.5);
        model.goOn();
        model.stop();
        ui.until(() -> !model.isRunning());
        assertThat(model.isRevealed())
                .as("a run that was stopped tells nothing")
                .isFalse();
        model.goOn();
        ui.until(() -> !model.isRunning());
        assertThat(model.isRevealed()).isTrue();
        assertThat(model.learner().truth()).isBetween(0.1, 0.95);
        assertThat(model.learner().lockedGuess()).isEqualTo(0.5);
        model.back();
        assertThat(model.isRevealed()).as("what was seen stays").isTrue();
    }

    private LessonModel model(Runs runs) {
        return new LessonModel(runs, new LessonStore(folder.resolve("lessons"), Runnable::run), "en");
    }

    @Test
    void thePlaceTheAnswersAndWhatWasMeasuredAreKeptOverARestart() throws Exception {
        Now ui = new Now();
        Runs runs = new Runs(ui, new Library(folder));
        LessonModel before = model(runs);
        Lesson lesson = before.list().get(0);
        assertThat(before.place(lesson).isBegun()).isFalse();
        before.open(lesson);
        before.goOn();
        ui.until(() -> !before.isRunning());
        before.goOn();
        before.answer(2);
        before.closeLesson();
        assertThat(before.place(lesson).page()).isEqualTo(1);
        LessonModel after = model(runs);
        assertThat(after.place(lesson).isBegun()).isTrue();
        after.open(lesson);
        assertThat(after.pageProperty().get()).isEqualTo(1);
        assertThat(after.guessProperty().get()).isEqualTo(0.5);
        assertThat(after.learner().measured()).containsOnlyKeys("short-polling");
        after.back();
        assertThat(after.isRevealed()).isTrue();
        after.beginAgain(lesson);
        assertThat(after.learner().measured()).isEmpty();
        assertThat(after.pageProperty().get()).isZero();
        assertThat(model(runs).place(lesson).isBegun()).isFalse();
    }

    @Test
    void aPlaceThatCannotBeReadOrBelongsToAnotherEditionIsNone() throws Exception {
        LessonModel model = model(new Runs(new Now(), new Library(folder)));
        Lesson lesson = model.list().get(0);
        Path place = folder.resolve("lessons").resolve(lesson.id()).resolve("place.json");
        Files.createDirectories(place.getParent());
        for (String text : List.of("", "{", "[]", "{\"page\":99}", "{\"edition\":\"3 {}\",\"page\":1}", "null")) {
            Files.writeString(place, text);
            assertThat(model.place(lesson).isBegun()).as(text).isFalse();
            model.open(lesson);
            assertThat(model.pageProperty().get()).as(text).isZero();
            model.closeLesson();
        }
    }

    @Test
    void withoutAGuessNothingIsLockedAndTheGripMovesInSteps() throws Exception {
        Now ui = new Now();
        LessonModel model = model(new Runs(ui, new Library(folder)));
        model.open(model.list().get(0));
        assertThat(model.isGuessing()).isFalse();
        model.goOn();
        ui.until(() -> !model.isRunning());
        model.goOn();
        assertThat(model.asksForGuess()).isTrue();
        model.goOn();
        assertThat(model.isRunning()).as("first a guess").isFalse();
        model.answer(2);
        model.move(0.05);
        assertThat(model.guessProperty().get()).isCloseTo(0.5 + 0.05 * 1.2, within(1e-9));
        model.move(-10);
        assertThat(model.guessProperty().get()).isPositive();
    }
}
