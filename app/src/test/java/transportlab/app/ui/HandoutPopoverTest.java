package transportlab.app.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static transportlab.app.ui.OnFx.fx;

import java.io.File;
import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import transportlab.app.shots.Picture;
import transportlab.app.ui.frame.FrameModel;

/** The way to handouts on the screen of lessons. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HandoutPopoverTest {
    @TempDir
    static Path home;

    private Desktop desktop;
    private Stage stage;

    @BeforeAll
    void make() throws Exception {
        Begun.toolkit();
        fx(() -> {
            stage = new Stage();
            desktop = Begun.desktop(stage, home);
            desktop.build(1280, 720);
            desktop.frame().screenProperty().set(FrameModel.Screen.LESSONS);
        });
    }

    @AfterAll
    void close() throws Exception {
        fx(desktop::close);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "first-words"})
    void exportOffersWhatIsOpen(String lesson) throws Exception {
        fx(() -> {
            desktop.lessons().list().stream()
                    .filter(each -> each.id().equals(lesson))
                    .forEach(desktop.lessons()::open);
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
            ((Button) stage.getScene().lookup("#export-lesson")).fire();
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
            keep("handout-" + (lesson.isEmpty() ? "list" : lesson));

            assertThat(isChosen(lesson.isEmpty() ? "#handout-all" : "#handout-lesson"))
                    .isTrue();
            assertThat(isChosen("#handout-answers-no")).isTrue();
            assertThat(((CheckBox) stage.getScene().lookup("#handout-pdf")).isSelected())
                    .isTrue();
            assertThat(stage.getScene().lookup("#handout-court")).isNotNull();
            assertThat(stage.getScene().lookup("#handout-booklet")).isNotNull();
            assertThat(stage.getScene().lookup("#handout-lesson") == null).isEqualTo(lesson.isEmpty());
        });
    }

    private boolean isChosen(String id) {
        return ((ToggleButton) stage.getScene().lookup(id)).isSelected();
    }

    /** Keeps a picture where {@code -Dtransportlab.pictures} says. */
    private void keep(String name) {
        String folder = System.getProperty("transportlab.pictures", "");
        if (!folder.isEmpty()) {
            Picture.save(stage.getScene(), new File(folder, name + ".png"));
        }
    }
}
