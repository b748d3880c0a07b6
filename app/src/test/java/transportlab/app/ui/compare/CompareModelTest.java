package transportlab.app.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import transportlab.app.library.Library;
import transportlab.app.ui.Now;
import transportlab.app.ui.run.Lane;
import transportlab.app.ui.run.Runs;
import transportlab.measure.Measurement;
import transportlab.measure.Result;
import transportlab.measure.Verdicts;

/** The Compare screen without a screen, over real sockets. */
@Execution(ExecutionMode.CONCURRENT)
class CompareModelTest {
    @TempDir
    Path folder;

    private final Now ui = new Now();
    private Library library;
    private Runs runs;
    private CompareModel model;

    @BeforeEach
    void open() {
        library = new Library(folder);
        runs = new Runs(ui, library);
        model = new CompareModel(runs, library);
        model.settings().trySet("transports", "short-polling,streaming");
        model.settings().trySet("clients", "3");
        model.settings().trySet("rate", "20");
        model.settings().trySet("duration", "400ms");
        model.settings().trySet("warmup", "100ms");
        model.settings().trySet("rtt", "0ms");
    }

    @AfterEach
    void close() {
        runs.close();
    }

    @Test
    void beginsWithTheDefaultWorkload() {
        CompareModel fresh = new CompareModel(runs, library);
        assertThat(fresh.settings().name()).isEqualTo("stock-ticker");
        assertThat(fresh.stage()).isEqualTo(CompareModel.Stage.BEFORE);
        assertThat(fresh.settings().transports()).hasSize(4);
        assertThat(fresh.settings().deliveries()).isEqualTo(300);
    }

    @Test
    void refusesWrongSettingsAndKeepsTheOldOnes() {
        assertThatThrownBy(() -> model.settings().set("clients", "many"))
                .hasMessageContaining("clients: 'many' is not right");
        assertThat(model.settings().option("clients")).isEqualTo("3");
        model.settings().toggleTransport("streaming");
        assertThat(model.settings().transports()).doesNotContain("streaming");
        for (String id : model.settings().transports()) {
            model.settings().toggleTransport(id);
        }
        assertThat(model.settings().transports()).as("the last one stays").hasSize(1);
    }

    @Test
    void theSwitchboardGivesWayToARun() throws Exception {
        model.openSwitchboard();
        assertThat(model.switchboardProperty().get()).isTrue();
        model.start();
        assertThat(model.switchboardProperty().get()).isFalse();
        model.openSwitchboard();
        assertThat(model.switchboardProperty().get())
                .as("nothing changes during a run")
                .isFalse();
        model.stop();
        ui.until(() -> !model.isRunning());
    }

    @Test
    void runsShowsAndSavesAResult() throws Exception {
        model.guess("short-polling");
        List<Lane.Status> seen = new ArrayList<>();
        model.run().lanes().addListener((javafx.collections.MapChangeListener<String, Lane>) change -> {
            if (change.getKey().equals("streaming") && change.wasAdded()) {
                seen.add(change.getValueAdded().status());
            }
        });
        model.start();
        assertThat(model.stage()).isEqualTo(CompareModel.Stage.RUNNING);
        assertThat(model.settings().trySet("clients", "9"))
                .as("settings are locked")
                .isTrue();
        assertThat(model.settings().option("clients")).isEqualTo("3");
        model.guess("streaming");
        assertThat(model.guessProperty().get()).as("so is the guess").isEqualTo("short-polling");
        ui.until(() -> !model.isRunning());
        assertThat(model.stage()).isEqualTo(CompareModel.Stage.RESULT);
        assertThat(model.result().experiment().completed()).isTrue();
        assertThat(seen).contains(Lane.Status.WARMING, Lane.Status.MEASURING, Lane.Status.DONE);
        assertThat(model.run().lane("streaming").delivered()).isPositive();
        assertThat(library.list().get(0).folder()).isEqualTo(model.saved());
        assertThat(model.isSaved()).isTrue();
        library.delete(library.list().get(0));
        assertThat(model.isSaved()).as("somebody deleted it").isFalse();
        assertThat(model.shown().orElseThrow().changed()).isEmpty();
        model.settings().trySet("poll-interval", "2s");
        assertThat(model.shown().orElseThrow().changed()).containsOnlyKeys("poll-interval");
        assertThat(model.result()).as("the old result stays").isNotNull();
        model.takeBack();
        assertThat(model.shown().orElseThrow().changed()).isEmpty();
    }

    @Test
    void moreRoundsAreAddedToTheFirst() throws Exception {
        model.start();
        ui.until(() -> !model.isRunning());
        assertThat(model.canRunMore()).isTrue();
        List<Measurement> first = model.result().trials();
        Path folder = model.saved();
        model.runMore();
        ui.until(() -> !model.isRunning());
        assertThat(model.result().trials())
                .hasSize(2 * CompareModel.ENOUGH_ROUNDS)
                .containsAll(first);
        assertThat(model.saved()).isEqualTo(folder);
        assertThat(model.canRunMore()).as("there are enough").isFalse();
    }

    @Test
    void aSecondRunCannotStartBesideTheFirst() throws Exception {
        model.start();
        Path first = model.saved();
        CompareModel other = new CompareModel(runs, library);
        other.start();
        assertThat(model.isRunning()).isTrue();
        assertThat(other.result()).isNull();
        model.stop();
        ui.until(() -> !model.isRunning());
        assertThat(first).isNotNull();
    }

    @Test
    void stopsAndGoesOnWhereItStopped() throws Exception {
        model.start();
        ui.until(() -> model.run().lanes().values().stream().anyMatch(lane -> lane.status() == Lane.Status.DONE));
        model.stop();
        ui.until(() -> !model.isRunning());
        assertThat(model.shown().orElseThrow().isStopped()).isTrue();
        List<Measurement> before = model.result().trials();
        assertThat(before).isNotEmpty().hasSizeLessThan(2);
        model.resume();
        ui.until(() -> !model.isRunning());
        assertThat(model.shown().orElseThrow().isStopped()).isFalse();
        assertThat(model.result().trials()).hasSize(2).containsAll(before);
        assertThat(library.list()).as("one result, not two").hasSize(2);
    }

    @Test
    void triesOneThatFailedAgain() throws Exception {
        model.settings().trySet("transports", "streaming,websocket");
        model.start();
        ui.until(() -> !model.isRunning());
        Result whole = model.result();
        List<Measurement> trials = new ArrayList<>(whole.trials());
        trials.replaceAll(trial ->
                trial.transport().equals("streaming") ? Measurement.failed("streaming", 0, "no answer") : trial);
        model.open(
                new Result(
                        whole.schema(),
                        whole.environment(),
                        whole.experiment(),
                        trials,
                        whole.discarded(),
                        Verdicts.summary(whole.experiment().transports(), trials)),
                null);
        assertThat(model.shown().orElseThrow().failed()).containsExactly("streaming");
        model.retry("streaming");
        ui.until(() -> !model.isRunning());
        assertThat(model.shown().orElseThrow().failed()).isEmpty();
        assertThat(model.result().trials())
                .hasSize(2)
                .contains(trials.stream()
                        .filter(trial -> trial.transport().equals("websocket"))
                        .findFirst()
                        .orElseThrow());
        assertThat(model.result().summary().verdicts()).isNotEmpty();
    }

    @Test
    void disturbedRoundsAreTriedAgainAndTheirFirstAttemptsAreKept() throws Exception {
        model.settings().trySet("transports", "streaming,websocket");
        model.start();
        ui.until(() -> !model.isRunning());
        Result whole = model.result();
        List<Measurement> trials = new ArrayList<>(whole.trials());
        trials.replaceAll(trial ->
                trial.withNotes(List.of(trial.transport().equals("streaming") ? Measurement.COLD : "in-step")));
        model.open(
                new Result(
                        whole.schema(),
                        whole.environment(),
                        whole.experiment(),
                        trials,
                        whole.discarded(),
                        Verdicts.summary(whole.experiment().transports(), trials)),
                null);
        assertThat(model.shown().orElseThrow().disturbed()).containsExactly("streaming");
        model.retryDisturbed();
        ui.until(() -> !model.isRunning());
        assertThat(model.result().trials()).hasSize(2);
        assertThat(model.result().trials().get(0).transport()).isEqualTo("websocket");
        assertThat(model.result().discarded())
                .filteredOn(discarded -> discarded.attempt() != null)
                .extracting(discarded -> discarded.attempt().notes())
                .containsExactly(List.of(Measurement.COLD));
        assertThat(library.list().get(0).result().discarded())
                .as("the saved one has it too")
                .anyMatch(discarded -> discarded.attempt() != null);
    }

    @Test
    void aTakenPortIsToldAndMended() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            model.settings().setPort(taken.getLocalPort());
            model.start();
            ui.until(() -> !model.isRunning());
            assertThat(model.stage()).isEqualTo(CompareModel.Stage.FAILED);
            assertThat(model.failureProperty().get()).contains("is taken");
            assertThat(library.list()).as("nothing is saved").hasSize(1);
        }
        model.settings().setPort(0);
        model.start();
        ui.until(() -> !model.isRunning());
        assertThat(model.stage()).isEqualTo(CompareModel.Stage.RESULT);
    }

    @Test
    void aCutByHandIsSeenInItsRow() throws Exception {
        model.settings().trySet("transports", "websocket");
        model.settings().trySet("duration", "2s");
        model.start();
        ui.until(() -> model.run().playheadMillisProperty().get() >= 0
                || model.run().lane("websocket").delivered() > 0);
        model.cut();
        ui.until(() -> !model.isRunning());
        Measurement trial = model.result().trials().get(0);
        assertThat(trial.cut()).isNotNull();
        assertThat(trial.cut().back()).isEqualTo(3);
        assertThat(trial.updates().lost()).isZero();
        assertThat(trial.notes()).contains(Measurement.CUT_BY_HAND);
        assertThat(model.run().lane("websocket").cut().back()).isEqualTo(3);
        assertThat(model.run().lane("websocket").cut().clients()).isEqualTo(3);
    }

    @Test
    void theResultAppearsBehindTheFirstRound() throws Exception {
        model.settings().trySet("transports", "streaming,websocket");
        model.settings().trySet("repetitions", "2");
        model.start();
        ui.until(() -> model.result() != null);
        assertThat(model.isRunning()).isTrue();
        assertThat(model.stage()).isEqualTo(CompareModel.Stage.RESULT);
        ui.until(() -> !model.isRunning());
        assertThat(model.result().trials()).hasSize(4);
    }
}
