package transportlab.app.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static transportlab.app.ui.Pushed.await;
import static transportlab.app.ui.Pushed.fx;
import static transportlab.app.ui.Pushed.press;

import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import transportlab.app.ui.frame.FrameModel;
import transportlab.app.ui.timeline.TimelineView;
import transportlab.app.ui.timeline.play.PlayModel;
import transportlab.app.ui.timeline.play.Speed;
import transportlab.app.ui.timeline.play.TimelineModel;

/** The Timeline as a person uses it with the keyboard, without a screen. */
class TimelineScreenTest {
    @TempDir
    Path home;

    private Stage stage;
    private Desktop desktop;

    @BeforeEach
    void open() throws Exception {
        Begun.toolkit();
        fx(() -> {
            stage = new Stage();
            desktop = Begun.desktop(stage, home);
            desktop.show(1280, 720);
        });
        press(KeyCode.CONTROL, KeyCode.DIGIT2);
        await(() -> desktop.timeline().state() == TimelineModel.State.EXAMPLE && view().lanes() != null);
        await(() -> view().lanes().isFocused());
    }

    @AfterEach
    void close() {
        fx(() -> {
            desktop.close();
            stage.close();
        });
    }

    private TimelineView view() {
        return (TimelineView) desktop.screen().view();
    }

    private PlayModel play() {
        return desktop.timeline().play();
    }

    @Test
    void allOfItIsReachedByKeys() throws Exception {
        int step = play().stepProperty().get();
        press(KeyCode.RIGHT);
        assertThat(play().stepProperty().get()).isEqualTo(step + 1);
        press(KeyCode.LEFT);
        press(KeyCode.M);
        press(KeyCode.END);
        press(KeyCode.M);
        assertThat(play().measuredProperty().get().isComplete()).isTrue();
        press(KeyCode.ESCAPE);
        assertThat(play().measuredProperty().get().isBegun()).isFalse();
        press(KeyCode.HOME);
        assertThat(play().stepProperty().get()).isEqualTo(-1);
        long seen = play().windowProperty().get().micros();
        press(KeyCode.ADD);
        assertThat(play().windowProperty().get().micros()).isLessThan(seen);
        press(KeyCode.DIGIT4);
        assertThat(play().speedProperty().get()).isEqualTo(Speed.FULL);
        press(KeyCode.G);
        Node focus = stage.getScene().getFocusOwner();
        assertThat(focus).isInstanceOf(TextField.class);
        fx(() -> ((TextField) focus).setText("300"));
        press(KeyCode.ENTER);
        assertThat(play().playheadProperty().get()).isEqualTo(300_000);
        press(KeyCode.DIGIT1);
        press(KeyCode.SPACE);
        assertThat(play().playingProperty().get()).isTrue();
        await(() -> play().playheadProperty().get() > 300_000);
        press(KeyCode.SPACE);
        assertThat(play().playingProperty().get()).isFalse();
        press(KeyCode.ENTER);
        assertThat(desktop.frame().screenProperty().get()).isEqualTo(FrameModel.Screen.WIRE);
        assertThat(desktop.traces().placeProperty().get().message()).isGreaterThanOrEqualTo(0);
    }

    @Test
    void whilePlayingThePictureIsNotDrawnAgain() throws Exception {
        fx(() -> play().chooseSpeed(1));
        int drawn = view().lanes().drawn();
        long from = play().playheadProperty().get();
        press(KeyCode.SPACE);
        assertThat(play().playingProperty().get()).isTrue();
        await(() -> play().playheadProperty().get() > from + 500);
        press(KeyCode.SPACE);
        assertThat(view().lanes().drawn()).isEqualTo(drawn);
        press(KeyCode.ADD);
        await(() -> view().lanes().drawn() > drawn);
    }

    @Test
    void theSameKeysWorkInThePresentation() {
        press(KeyCode.F11);
        int step = play().stepProperty().get();
        press(KeyCode.RIGHT);
        assertThat(play().stepProperty().get()).isEqualTo(step + 1);
        press(KeyCode.B);
        assertThat(stage.getScene().lookup(".blank").isVisible()).isTrue();
        press(KeyCode.ESCAPE);
        assertThat(stage.getScene().lookup(".presenter")).isNull();
    }

    @Test
    void theFindingIsReadAloud() {
        assertThat(view().lanes().getAccessibleText()).startsWith("In the median, Short polling");
        assertThat(stage.getScene().getFocusOwner()).isSameAs(view().lanes());
    }
}
