package transportlab.app.ui.lesson;

import java.util.function.DoubleConsumer;
import java.util.function.DoubleFunction;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import transportlab.app.ui.base.Ui;

/** A dashed outline as long as the guess, with a handle that is dragged or moved by the arrow keys. */
final class GuessBar extends Pane {
    private static final double HEIGHT = LessonBar.HEIGHT;
    private static final double STEP = 0.02;
    private final Region outline = new Region();
    private final Region handle = new Region();
    private final Label label = Ui.label("", "value");
    private final DoubleFunction<String> text;
    private double share = Double.NaN;
    private double room = 1;

    /**
     * @param text the words beside the bar, for a share of its room
     * @param moved is told of the share while it is moved; null where it stands fast
     */
    GuessBar(DoubleFunction<String> text, DoubleConsumer moved, String name) {
        this.text = text;
        setMinHeight(HEIGHT + 12);
        setPrefHeight(HEIGHT + 12);
        outline.getStyleClass().add("guess-outline");
        handle.getStyleClass().add("guess-handle");
        getChildren().addAll(outline, label);
        if (moved != null) {
            getChildren().add(handle);
            handle.setFocusTraversable(true);
            handle.setId("guess-handle");
            handle.setAccessibleRole(AccessibleRole.SLIDER);
            handle.setAccessibleText(name);
            setOnMousePressed(event -> moved.accept(within(event.getX() / room)));
            setOnMouseDragged(event -> moved.accept(within(event.getX() / room)));
            handle.setOnKeyPressed(event -> {
                double now = Double.isNaN(share) ? 0.5 : share;
                if (event.getCode() == KeyCode.RIGHT || event.getCode() == KeyCode.LEFT) {
                    moved.accept(within(now + (event.getCode() == KeyCode.RIGHT ? STEP : -STEP)));
                    event.consume();
                }
            });
        }
    }

    private static double within(double value) {
        return Math.max(0.01, Math.min(1, value));
    }

    void show(double now) {
        share = now;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double word = label.prefWidth(-1);
        room = LessonBar.length(1, 1, getWidth());
        double width = Double.isNaN(share) ? 0 : Math.min(1, share) * room;
        outline.resizeRelocate(0, 6, Math.max(2, width), HEIGHT);
        handle.resizeRelocate(width - 11, 2, 22, HEIGHT + 8);
        label.setText(Double.isNaN(share) ? "" : text.apply(share));
        word = Math.max(word, label.prefWidth(-1));
        label.resizeRelocate(width + 24, 6 + (HEIGHT - label.prefHeight(-1)) / 2, word, label.prefHeight(-1));
    }
}
