package transportlab.app.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static transportlab.app.ui.OnFx.await;
import static transportlab.app.ui.OnFx.fx;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import transportlab.app.ui.frame.FrameModel;

/** Enter continues the lesson, even if the button that was pressed last is gone or cannot be pressed for a while. */
class LessonFocusTest {
    @TempDir
    Path home;

    private final List<String> opened = new CopyOnWriteArrayList<>();
    private Desktop desktop;
    private Stage stage;

    @BeforeEach
    void make() throws Exception {
        Begun.toolkit();
        fx(() -> {
            stage = new Stage();
            desktop = Begun.desktop(stage, home);
            desktop.lessons().use(new QuickBench());
            desktop.build(1280, 720);
            desktop.pagesBy(opened::add);
            desktop.frame().screenProperty().set(FrameModel.Screen.LESSONS);
            desktop.lessons()
                    .open(desktop.lessons().list().stream()
                            .filter(lesson -> lesson.id().equals("who-may-connect"))
                            .findFirst()
                            .orElseThrow());
            desktop.lessons().answer(1);
            desktop.lessons().goOn();
        });
        await("the first page", () -> desktop.lessons().isRevealed());
    }

    @AfterEach
    void close() throws Exception {
        fx(() -> desktop.lessons().closeLesson());
        await("nothing listens", () -> !desktop.lessons().stage().isEnding());
        fx(desktop::close);
    }

    @Test
    void theFocusGoesToNextAfterTheBrowserWasOpened() throws Exception {
        press("#stage-open");
        assertThat(focus()).as("while the servers start").isEqualTo("lesson-primary");
        await("the browser", () -> !opened.isEmpty());
        fx(() -> {});
        assertThat(focus()).isEqualTo("lesson-primary");
    }

    @Test
    void theFocusStaysWhereItWasOnThePage() throws Exception {
        fx(() -> {
            node("#stage-table").requestFocus();
            desktop.lessons().stage().open(Locale.ENGLISH);
        });
        await("the browser", () -> !opened.isEmpty());
        assertThat(focus()).isEqualTo("stage-table");
    }

    private void press(String selector) throws InterruptedException {
        fx(() -> {
            Button button = (Button) node(selector);
            button.requestFocus();
            button.fire();
        });
    }

    private Node node(String selector) {
        stage.getScene().getRoot().applyCss();
        return stage.getScene().lookup(selector);
    }

    private String focus() throws InterruptedException {
        String[] id = new String[1];
        fx(() -> id[0] = String.valueOf(stage.getScene().getFocusOwner().getId()));
        return id[0];
    }
}
