package transportlab.app.ui.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import transportlab.app.library.Library;
import transportlab.app.ui.Now;
import transportlab.app.ui.run.Runs;

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
        assertThat(model.measured()).containsOnlyKeys("short-polling");
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
        assertThat(model.truth()).isBetween(0.1, 0.95);
        assertThat(model.lockedGuess()).isEqualTo(0.5);
        model.back();
        assertThat(model.isRevealed()).as("what was seen stays").isTrue();
    }
}
