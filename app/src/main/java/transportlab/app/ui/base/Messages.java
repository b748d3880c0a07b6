package transportlab.app.ui.base;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import transportlab.io.Printable;

/** One line at the lower edge that says what was done, and how to undo it. */
public final class Messages {
    private static final Duration SHOWN = Duration.seconds(8);
    private final StackPane over;
    private HBox shown;

    public Messages(StackPane over) {
        this.over = over;
    }

    public void say(String text) {
        show(new HBox(14, label(Printable.of(text))));
    }

    public void say(String text, String action, Runnable then) {
        Hyperlink link = Ui.link(action, () -> {
            hide();
            then.run();
        });
        show(new HBox(14, label(Printable.of(text)), link));
    }

    private static Label label(String text) {
        return Ui.label(text);
    }

    private void show(HBox box) {
        hide();
        box.getStyleClass().add("toast");
        box.setAlignment(Pos.CENTER_LEFT);
        box.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(box, Pos.BOTTOM_CENTER);
        box.setTranslateY(-18);
        over.getChildren().add(box);
        shown = box;
        PauseTransition pause = new PauseTransition(SHOWN);
        pause.setOnFinished(event -> over.getChildren().remove(box));
        pause.play();
    }

    private void hide() {
        over.getChildren().remove(shown);
    }
}
