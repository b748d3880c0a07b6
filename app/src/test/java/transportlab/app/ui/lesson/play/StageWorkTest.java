package transportlab.app.ui.lesson.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import transportlab.app.library.Library;
import transportlab.app.ui.Now;
import transportlab.app.ui.lesson.stage.FakeStage;
import transportlab.app.ui.lesson.stage.StageLook;
import transportlab.app.ui.lesson.stage.StageModel;
import transportlab.app.ui.run.Runs;
import transportlab.lesson.Show;
import transportlab.lesson.claim.Cell;
import transportlab.stage.Attempt;
import transportlab.stage.By;
import transportlab.stage.From;
import transportlab.stage.RecordedStage;

/** The lesson with a stage, while a browser reports, begins again, or does not get to the end. */
class StageWorkTest {
    @TempDir
    Path folder;

    private final Now ui = new Now();
    private final List<FakeStage> stages = new ArrayList<>();
    private final List<String> opened = new ArrayList<>();
    private LessonModel model;

    @BeforeEach
    void open() {
        StageModel stage = new StageModel(
                language -> {
                    stages.add(new FakeStage());
                    return stages.get(stages.size() - 1);
                },
                ui,
                Runnable::run);
        stage.browserBy(opened::add);
        model = new LessonModel(
                new Runs(ui, new Library(folder.resolve("results"))),
                new LessonShelves(List.of(), added -> {}),
                new LessonStore(folder.resolve("lessons"), Runnable::run),
                ui,
                Runnable::run,
                "en",
                stage);
        model.open(model.list().stream()
                .filter(lesson -> lesson.id().equals("who-may-connect"))
                .findFirst()
                .orElseThrow());
    }

    /** Locks a guess in, which opens the browser. */
    private FakeStage begin() throws InterruptedException {
        model.answer(1);
        int before = opened.size();
        model.goOn();
        ui.until(() -> opened.size() > before);
        return stages.get(stages.size() - 1);
    }

    private static Stream<Attempt> attempts(From... pages) {
        return RecordedStage.attempts().stream()
                .filter(attempt -> List.of(pages).contains(attempt.from()));
    }

    private void sees(int count) throws InterruptedException {
        ui.until(() -> model.stage().seen().attempts().size() == count);
    }

    private void completePage() throws InterruptedException {
        FakeStage stage = begin();
        attempts(From.values()).forEach(stage::reports);
        ui.until(model::isRevealed);
        sees(48);
    }

    @Test
    void anotherBrowserReplacesWhatWasSeenOnlyWhenItHasSeenAsMuch() throws Exception {
        completePage();
        List<Attempt> old = model.evidence().staged().attempts();
        assertThat(old).hasSize(48);
        model.work().stage().again();
        ui.until(() -> opened.size() == 2);
        assertThat(stages).as("a stage of its own").hasSize(2);
        assertThat(stages.get(0).isClosed()).isTrue();
        FakeStage second = stages.get(1);
        List<Attempt> later = attempts(From.OWN, From.OTHER_PORT).toList();
        second.reports(later.get(0));
        sees(1);
        assertThat(model.isRevealed()).isTrue();
        assertThat(model.evidence().staged().attempts()).isEqualTo(old);
        later.stream().skip(1).forEach(second::reports);
        sees(32);
        assertThat(model.isRevealed()).isTrue();
        assertThat(model.evidence().staged().attempts()).isEqualTo(later);
    }

    @Test
    void theBrowserIsAnnouncedOnlyWhereGoingOnOpensIt() throws Exception {
        assertThat(look().opens()).isTrue();
        completePage();
        model.goOn();
        assertThat(model.isRevealed()).isFalse();
        assertThat(look().opens()).as("all is there").isFalse();
    }

    private StageLook look() {
        return model.work().stage().look((Show.Stage) model.step().show());
    }

    @Test
    void whatAnotherPageHasShownIsNotLost() throws Exception {
        completePage();
        for (int i = 0; i < 3; i++) {
            model.goOn();
            model.answer(1);
            model.goOn();
            ui.until(model::isRevealed);
        }
        model.turn(0);
        model.work().stage().again();
        ui.until(() -> opened.size() == 2);
        attempts(From.OWN, From.OTHER_PORT).forEach(stages.get(1)::reports);
        sees(32);
        assertThat(model.evidence().staged().attempts())
                .as("the fourth page has shown another site")
                .hasSize(48);
    }

    @Test
    void doesNotWaitForWhatGotNoAnswerInTime() throws Exception {
        FakeStage stage = begin();
        Attempt late = attempts(From.OWN)
                .filter(attempt -> attempt.by() == By.GET)
                .findFirst()
                .orElseThrow();
        attempts(From.values()).filter(attempt -> !attempt.equals(late)).forEach(stage::reports);
        sees(47);
        assertThat(model.isRunning()).as("it waits").isTrue();
        stage.isThrough();
        ui.until(() -> !model.isRunning());
        assertThat(model.isRevealed()).isFalse();
        assertThat(model.problemProperty().get()).isEqualTo("late");
        assertThat(model.canGoOn()).isTrue();
        model.goOn();
        assertThat(model.problemProperty().get()).isEmpty();
        assertThat(opened).as("the browser is opened again").hasSize(2);
        assertThat(stages).as("its pages try only what is missing").hasSize(1);
        stage.reports(late);
        ui.until(model::isRevealed);
    }

    @Test
    void theRecordedRunStandsForWhatGotNoAnswerInTime() throws Exception {
        begin().isThrough();
        ui.until(() -> !model.isRunning());
        model.goOnRecorded();
        ui.until(model::isRevealed);
        assertThat(model.problemProperty().get()).isEmpty();
        assertThat(model.evidence().staged().recorded()).isTrue();
    }

    @Test
    void whatAnotherPageHasShownDoesNotTellWhatIsAskedNow() throws Exception {
        completePage();
        model.turn(2);
        model.answer(1);
        model.goOn();
        ui.until(model::isRevealed);
        model.turn(1);
        Show.Stage second = (Show.Stage) model.step().show();
        StageLook before = model.work().stage().look(second);
        assertThat(second.cells()).as("all shown by the third page").allMatch(cell -> before.at(cell)
                .isPresent());
        assertThat(before.current(null)).isEmpty();
        model.answer(2);
        model.goOn();
        ui.until(model::isRevealed);
        assertThat(model.work().stage().look(second).current(null).map(Cell::by))
                .contains(By.POST);
    }
}
