package transportlab.app.ui.lesson.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import transportlab.app.ui.Now;
import transportlab.lesson.Show;
import transportlab.lesson.claim.Cell;
import transportlab.lesson.claim.Staged;
import transportlab.stage.Attempt;
import transportlab.stage.By;
import transportlab.stage.Came;
import transportlab.stage.From;
import transportlab.stage.Guard;
import transportlab.stage.Proof;
import transportlab.trial.TrialException;

/** The stage of a lesson, with a browser that is none. */
class StageModelTest {
    private static final Attempt SOCKET = new Attempt(
            From.OTHER_PORT, By.WEB_SOCKET, Proof.COOKIE, Guard.NONE, Came.READ, true, false, "http://o", true);

    private final Now ui = new Now();
    private final List<String> opened = new ArrayList<>();
    private final List<FakeStage> stages = new ArrayList<>();
    private final List<Runnable> work = new ArrayList<>();

    private StageModel model() {
        StageModel model = new StageModel(
                language -> {
                    stages.add(new FakeStage());
                    return stages.get(stages.size() - 1);
                },
                ui,
                work::add);
        model.browserBy(opened::add);
        return model;
    }

    private void works() {
        List<Runnable> now = List.copyOf(work);
        work.clear();
        now.forEach(Runnable::run);
    }

    private StageModel open() throws InterruptedException {
        StageModel model = model();
        model.open(Locale.ENGLISH);
        assertThat(model.isStarting()).isTrue();
        works();
        ui.until(() -> !model.isStarting());
        return model;
    }

    @Test
    void opensTheBrowserAndTakesWhatItReports() throws Exception {
        StageModel model = open();
        assertThat(opened).containsExactly("http://127.0.0.1:4711/?key=k&wait=1&quiet=1");
        assertThat(model.address()).isEqualTo(opened.get(0));
        stages.get(0).reports(SOCKET);
        ui.until(() -> !model.seen().attempts().isEmpty());
        assertThat(model.seen()).isEqualTo(new Staged(List.of(SOCKET), false, "Firefox 140.0"));
        assertThat(model.bytes(SOCKET, false).orElseThrow().recorded()).isFalse();
        model.open(Locale.ENGLISH);
        assertThat(opened).as("the same stage again").hasSize(2);
        assertThat(stages).hasSize(1);
    }

    @Test
    void nothingIsLeftWhenItIsClosed() throws Exception {
        StageModel model = open();
        stages.get(0).reports(SOCKET);
        ui.until(() -> !model.seen().attempts().isEmpty());
        model.close();
        works();
        assertThat(stages.get(0).isClosed()).isTrue();
        assertThat(model.address()).isEmpty();
        assertThat(model.bytes(SOCKET, false)).isEmpty();
        assertThat(model.seen().attempts()).as("what was seen stays").hasSize(1);
    }

    /** What was recorded of another outcome would contradict what is said above it. */
    @Test
    void recordedBytesStandOnlyForWhatWentTheSameWay() throws Exception {
        StageModel model = model();
        model.wantRecording();
        works();
        ui.until(() -> model.bytes(SOCKET, false).isPresent());
        assertThat(model.bytes(SOCKET, false).orElseThrow().recorded()).isTrue();
        assertThat(model.bytes(blocked(SOCKET, true), false)).isEmpty();
        assertThat(model.bytes(blocked(SOCKET, false), false)).isEmpty();
    }

    private static Attempt blocked(Attempt of, boolean arrived) {
        return new Attempt(
                of.from(), of.by(), of.proof(), of.guard(), Came.BLOCKED, arrived, false, of.origin(), of.cookie());
    }

    @Test
    void saysThatNothingListensOnlyWhenItIsTrue() throws Exception {
        StageModel model = open();
        model.close();
        assertThat(model.isEnding()).isTrue();
        works();
        assertThat(model.isEnding()).as("before it is told").isTrue();
        ui.until(() -> !model.isEnding());
        assertThat(stages.get(0).isClosed()).isTrue();
        model.close();
        assertThat(model.isEnding()).as("nothing is left to end").isFalse();
    }

    @Test
    void aStageThatNobodyWantsAnyMoreIsNotOpened() throws Exception {
        StageModel model = model();
        model.open(Locale.ENGLISH);
        model.close();
        works();
        ui.until(() -> !model.isEnding());
        assertThat(stages).isEmpty();
        assertThat(opened).isEmpty();
    }

    @Test
    void aStageThatIsGivenUpWhileItOpensIsClosedAtOnce() throws Exception {
        List<StageModel> itself = new ArrayList<>();
        FakeStage stage = new FakeStage();
        StageModel model = new StageModel(
                language -> {
                    itself.get(0).close();
                    return stage;
                },
                ui,
                work::add);
        itself.add(model);
        model.browserBy(opened::add);
        model.open(Locale.ENGLISH);
        works();
        ui.until(() -> !model.isEnding());
        assertThat(stage.isClosed()).isTrue();
        assertThat(model.isStarting()).isFalse();
        assertThat(opened).isEmpty();
    }

    @Test
    void knowsWhetherTheBrowserIsThroughSinceItWasOpenedLast() throws Exception {
        StageModel model = open();
        stages.get(0).reports(SOCKET);
        assertThat(model.isOver()).isFalse();
        stages.get(0).isThrough();
        ui.until(model::isOver);
        assertThat(model.seen().attempts()).containsExactly(SOCKET);
        model.open(Locale.ENGLISH);
        assertThat(model.isOver()).isFalse();
    }

    @Test
    void tellsWhyItCannotListen() throws Exception {
        StageModel model = new StageModel(
                language -> {
                    throw new TrialException("no port is free");
                },
                ui,
                Runnable::run);
        model.open(Locale.ENGLISH);
        ui.until(() -> !model.problem().isEmpty());
        assertThat(model.problem()).isEqualTo("no port is free");
        assertThat(model.isStarting()).isFalse();
    }

    @Test
    void browsersAreCalledAsPeopleCallThem() {
        assertThat(BrowserName.of(
                        "Mozilla/5.0 (X11) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36"))
                .isEqualTo("Chrome 142.0");
        assertThat(BrowserName.of("Mozilla/5.0 AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.1 Safari/605.1.15"))
                .isEqualTo("Safari 26.1");
        assertThat(BrowserName.of("Mozilla/5.0 Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0"))
                .isEqualTo("Edge 142.0");
        assertThat(BrowserName.of("x".repeat(200))).hasSize(41);
    }

    @Test
    void whatIsToBeGuessedIsNotSeen() {
        Show.Column socket = new Show.Column(By.WEB_SOCKET, Proof.COOKIE, Guard.NONE);
        Show.Stage show = new Show.Stage(List.of(From.OWN, From.OTHER_PORT), List.of(socket));
        Staged staged = new Staged(List.of(SOCKET), true, "b");
        Cell cell = Cell.of(SOCKET);
        assertThat(new StageLook(show, staged, null, Set.of(), false, false, true).at(cell))
                .isEmpty();
        assertThat(new StageLook(show, staged, null, Set.of(cell), false, false, true).at(cell))
                .isPresent();
        StageLook locked = new StageLook(show, staged, null, Set.of(), true, false, false);
        assertThat(locked.at(cell)).isPresent();
        Cell first = socket.cell(From.OWN);
        assertThat(locked.beside(null, 1, 0)).isEqualTo(first);
        assertThat(locked.beside(first, 1, 0)).isEqualTo(cell);
        assertThat(locked.beside(cell, 1, 1)).as("the edge of the table").isEqualTo(cell);
    }
}
