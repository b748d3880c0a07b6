package transportlab.app.ui.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import transportlab.app.ui.Now;
import transportlab.app.ui.settings.SettingsModel;
import transportlab.experiment.PathOption;
import transportlab.path.PathRules;

/** The switchboard without a screen. */
class PathModelTest {
    @TempDir
    Path folder;

    private final Now ui = new Now();
    private final SettingsModel settings = new SettingsModel(() -> false);
    private PathModel model;

    @BeforeEach
    void open() {
        settings.trySet("transports", "short-polling,websocket,tcp,auto");
        settings.trySet("clients", "2");
        settings.trySet("duration", "1s");
        model = new PathModel(settings, ui);
        model.opened(true);
    }

    @AfterEach
    void close() {
        model.close();
    }

    private PathRules another() {
        return model.presets().get(1);
    }

    @Test
    void eachTechniqueHasARowAndWhatOnlyTriesOthersHasNone() {
        assertThat(model.techniques()).containsExactly("short-polling", "websocket", "tcp");
        assertThat(model.choosers()).containsExactly("auto");
        settings.trySet("transports", "auto");
        assertThat(model.techniques()).as("what it tries").contains("websocket", "long-polling");
    }

    @Test
    void aChoiceAppliesAtOnceToTheSettings() {
        assertThat(model.choose("websocket", Handling.PROXY)).isEmpty();
        assertThat(settings.option("path")).isEqualTo("/ws=501");
        assertThat(settings.experiment().path().text()).isEqualTo("/ws=501");
        assertThat(model.board().changed()).isEqualTo(1);
        assertThat(model.rowProperty().get()).isEqualTo("websocket");
    }

    @Test
    void anImpossibleChoiceChangesNothingAndSaysWhy() {
        assertThat(model.choose("tcp", Handling.PROXY)).contains(Board.Reason.NO_STATUS);
        assertThat(settings.option("path")).isEqualTo("open");
    }

    @Test
    void aPresetIsTakenByItsIdAndResetTakesAllRowsBack() {
        model.nextPreset();
        assertThat(settings.option("path")).isEqualTo(another().id());
        model.choose("short-polling", Handling.SILENCE);
        assertThat(settings.option("path"))
                .contains("/poll=swallow")
                .contains(another().text());
        assertThat(model.board().preset()).isEqualTo(another());
        assertThat(model.board().changed()).isEqualTo(1);
        model.reset();
        assertThat(settings.option("path")).isEqualTo(another().id());
        assertThat(model.board().changed()).isZero();
    }

    @Test
    void theNextOfTheLastPresetIsTheFirst() {
        int all = model.presets().size();
        model.choosePreset(model.presets().get(all - 1));
        model.nextPreset();
        assertThat(settings.option("path")).isEqualTo("open");
    }

    @Test
    void theNextOfAnOwnPathIsTheFirstPreset() {
        settings.trySet("path", "idle=77s");
        assertThat(model.board().preset()).isNull();
        model.nextPreset();
        assertThat(settings.option("path")).isEqualTo("open");
    }

    @Test
    void theSelectedRowStopsAtBothEnds() {
        assertThat(model.rowProperty().get()).isEqualTo("short-polling");
        model.move(-1);
        assertThat(model.rowProperty().get()).isEqualTo("short-polling");
        model.move(5);
        assertThat(model.rowProperty().get()).isEqualTo("tcp");
    }

    @Test
    void whatIsExpectedIsHiddenWhileAGuessIsInvited() {
        assertThat(model.hiddenProperty().get()).isTrue();
        model.toggleHidden();
        model.opened(true);
        assertThat(model.hiddenProperty().get()).as("as it was left").isFalse();
        model.toggleHidden();
        model.opened(false);
        assertThat(model.hiddenProperty().get()).as("after a run").isFalse();
        model.opened(true);
        assertThat(model.hiddenProperty().get())
                .as("before the next comparison")
                .isTrue();
    }

    @Test
    void everythingGetsThroughAnOpenPath() throws Exception {
        assertThat(model.through()).as("nothing is calculated yet").isEmpty();
        model.ask();
        ui.until(() -> model.through().isPresent() && model.open().containsKey("auto"));
        assertThat(model.through()).contains(3);
        assertThat(model.expected().get("websocket").kind()).isEqualTo(Expectation.Kind.THROUGH);
        assertThat(model.expected().get("auto").attempts().get(0).transport()).isEqualTo("websocket");
    }

    @Test
    void whatWasExpectedOfOtherSettingsIsForgotten() throws Exception {
        model.ask();
        ui.until(() -> model.through().isPresent());
        settings.trySet("rtt", "41ms");
        assertThat(model.expected()).isEmpty();
        model.ask();
        settings.trySet("rtt", "42ms");
        model.ask();
        ui.until(() -> model.through().isPresent());
        assertThat(model.expected().keySet()).contains("short-polling", "websocket", "tcp");
    }

    @Test
    void aSavedPathIsReadAsTheSamePath() throws Exception {
        model.choosePreset(another());
        model.choose("short-polling", Handling.BREAKS_OFF);
        Path file = folder.resolve("mine" + PathOption.SUFFIX);
        model.save(file, "Mine, 1 changed");
        assertThat(Files.readAllLines(file).get(0)).isEqualTo("# Mine, 1 changed");
        assertThat(PathOption.parse(file.toString(), "--path").rules())
                .isEqualTo(settings.experiment().path().rules());
        try (var files = Files.list(folder)) {
            assertThat(files).as("nothing else is left there").hasSize(1);
        }
    }

    @Test
    void refusalsOfTheServerBecomeRulesWithTheFirstChoice() {
        settings.trySet("refuse", "sse=501");
        model.choose("websocket", Handling.PROXY);
        assertThat(settings.option("refuse")).isEmpty();
    }
}
