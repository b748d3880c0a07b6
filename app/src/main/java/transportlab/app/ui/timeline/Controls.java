package transportlab.app.ui.timeline;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import transportlab.app.ui.base.Choice;
import transportlab.app.ui.base.Listening;
import transportlab.app.ui.base.OpeningKey;
import transportlab.app.ui.base.Shared;
import transportlab.app.ui.base.Ui;
import transportlab.app.ui.timeline.play.PlayModel;
import transportlab.app.ui.timeline.play.Speed;
import transportlab.words.Words;

/** Step back, next step, play, the scrubber, a time to go to, zoom and speed. */
final class Controls extends HBox {
    private static final double LARGE = 1.25;

    private final PlayModel play;
    private final Words words;
    private final Button primary;
    private final Slider scrubber = new Slider();
    private final TextField jump = new TextField();
    private final Listening listening = new Listening();
    private final OpeningKey opening = new OpeningKey(jump);
    private boolean moving;

    Controls(PlayModel play, Shared shared) {
        super(10);
        this.play = play;
        this.words = shared.words();
        setAlignment(Pos.CENTER_LEFT);
        setFillHeight(false);
        double scale = shared.desk().scaleProperty().get();
        Button back = step("timeline.back", Feather.CHEVRON_LEFT, play::back, scale);
        Button next = step("timeline.next", Feather.CHEVRON_RIGHT, play::next, scale);
        back.setId("step-back");
        next.setId("step-next");
        primary = Ui.button(words.get("timeline.play"), Feather.PLAY, play::playOrPause, "primary");
        primary.setId("primary");
        scrubber.setId("scrubber");
        scrubber.setAccessibleText(words.get("timeline.scrub"));
        scrubber.setMinWidth(60 * scale);
        scrubber.valueProperty().addListener((of, before, now) -> scrub(now.doubleValue()));
        jump.setId("jump");
        jump.setPromptText(words.get("timeline.jump"));
        jump.setAccessibleText(words.get("timeline.jump"));
        double wide = 112 * scale;
        jump.setMinWidth(wide);
        jump.setMaxWidth(wide);
        jump.setOnAction(event -> jump());
        Button out = Ui.iconButton(words.get("timeline.zoomOut"), Feather.ZOOM_OUT, () -> zoom(2), "tight-icon");
        Button in = Ui.iconButton(words.get("timeline.zoomIn"), Feather.ZOOM_IN, () -> zoom(0.5), "tight-icon");
        getChildren().addAll(back, next, primary, Ui.grow(scrubber), jump, out, in, speeds());
        listening.to(play.playingProperty(), now -> playing(now));
        listening.to(play.playheadProperty(), now -> follow());
        listening.to(play.timelineProperty(), now -> span());
        span();
        playing(play.playingProperty().get());
    }

    void end() {
        listening.end();
    }

    private Button step(String key, Feather icon, Runnable action, double scale) {
        return scale > LARGE ? Ui.iconButton(words.get(key), icon, action) : Ui.button(words.get(key), icon, action);
    }

    private Choice<Speed> speeds() {
        Choice<Speed> choice = new Choice<>(
                words.get("timeline.speed"), chosen -> play.speedProperty().set(chosen));
        for (Speed speed : Speed.values()) {
            choice.with(
                    speed,
                    speed.word(),
                    "speed-" + speed,
                    speed == play.speedProperty().get());
        }
        // who clicks on a speed goes on with the keys of the lanes
        choice.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> focusLanes());
        listening.to(play.speedProperty(), now -> choice.choose(now));
        return choice;
    }

    private void playing(boolean on) {
        primary.setText(words.get(on ? "timeline.pause" : "timeline.play"));
        primary.setGraphic(Ui.icon(on ? Feather.PAUSE : Feather.PLAY, 18));
    }

    private void zoom(double factor) {
        play.zoom(factor, play.playheadProperty().get());
    }

    private void span() {
        moving = true;
        scrubber.setMin(play.timeline().fromMicros());
        scrubber.setMax(play.timeline().toMicros());
        moving = false;
        follow();
        boolean nothing = play.timeline().lanes().isEmpty();
        getChildren().forEach(child -> child.setDisable(nothing));
    }

    private void follow() {
        moving = true;
        scrubber.setValue(play.playheadProperty().get());
        moving = false;
    }

    private void scrub(double to) {
        if (!moving) {
            play.pause();
            play.scrub(Math.round(to));
        }
    }

    private void jump() {
        boolean right = play.jump(jump.getText());
        jump.getStyleClass().remove("wrong");
        if (right) {
            jump.clear();
            focusLanes();
        } else {
            jump.getStyleClass().add("wrong");
            jump.setAccessibleHelp(words.get("timeline.jump.wrong"));
        }
    }

    private void focusLanes() {
        Node lanes = getScene() == null ? null : getScene().lookup(".lanes");
        if (lanes != null) {
            lanes.requestFocus();
        }
    }

    /**
     * Leaves the field for a time.
     *
     * @return whether the cursor was in it
     */
    boolean leaveField() {
        boolean inside = jump.isFocused();
        if (inside) {
            jump.clear();
            focusLanes();
        }
        return inside;
    }

    /** Puts the cursor where a time can be typed. */
    void toJump() {
        opening.open();
    }
}
