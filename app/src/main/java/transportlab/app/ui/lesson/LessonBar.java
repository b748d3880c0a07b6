package transportlab.app.ui.lesson;

import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleFunction;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import transportlab.app.ui.base.Ui;
import transportlab.visualizer.model.Segment;

/**
 * The bar of one transport in a lesson: what was measured, and the guess as a dashed outline on it, with a grip while it
 * is still made. All bars of a page have one scale.
 */
final class LessonBar extends Pane {
    private static final double ROOM_FOR_WORDS = 270;
    private static final double GRIP_WIDTH = 26;
    private static final double BEYOND = 11;
    private final double high;
    private final double indent;
    private final double most;
    private final List<Segment> segments;
    private final Region baseline = new Region();
    private final Region outline = new Region();
    private final Region grip = new Region();
    private final Label number = Ui.label("", "value");
    private final Label said = Ui.label("", "body");
    private DoubleFunction<String> guessText = value -> "";
    private double guess = Double.NaN;

    /**
     * @param segments what was measured, by kind; one of no kind where it is no bytes; none where it is not known
     * @param most how far the scale goes
     * @param style of a bar of no kind
     * @param high px
     * @param indent px that bars of other rows begin further right: all have one scale
     */
    LessonBar(List<Segment> segments, double most, String style, double high, double indent) {
        this.indent = indent;
        this.segments = segments;
        this.most = most;
        this.high = high;
        setMinHeight(high + 2 * BEYOND);
        setPrefHeight(high + 2 * BEYOND);
        setMaxHeight(high + 2 * BEYOND);
        setAccessibleRole(AccessibleRole.TEXT);
        for (Segment segment : segments) {
            Label part = new Label(segment.toOpen() ? "" : segment.label());
            part.getStyleClass()
                    .addAll(
                            "bar-word",
                            segment.kind().isEmpty() ? style : "fill-" + segment.kind(),
                            "ink-" + segment.kind());
            part.setOpacity(segment.toOpen() ? 0.45 : 1);
            getChildren().add(part);
        }
        baseline.getStyleClass().add("baseline");
        outline.getStyleClass().add(segments.isEmpty() ? "guess-outline" : "guess-outline-over");
        grip.getStyleClass().add("guess-handle");
        getChildren().addAll(baseline, outline, number, said);
        outline.setVisible(false);
    }

    /** The number of what was measured. */
    LessonBar measured(String text) {
        number.setText(text);
        setAccessibleText(text);
        return this;
    }

    /**
     * The guess that stands beside what was measured.
     *
     * @param text of it
     */
    LessonBar guessed(double value, String text) {
        guess = value;
        said.setText(text);
        return this;
    }

    /**
     * The guess that is still made.
     *
     * @param text of a value
     * @param moved gets the value while it is moved; null while it stands fast
     * @param hint how it is moved
     */
    LessonBar guessing(DoubleFunction<String> text, DoubleConsumer moved, String hint) {
        guessText = text;
        said.setText(hint);
        said.getStyleClass().setAll("label", "muted");
        grip.setId("guess-handle");
        grip.setAccessibleRole(AccessibleRole.SLIDER);
        grip.setAccessibleText(hint);
        getChildren().add(grip);
        if (moved != null) {
            setOnMousePressed(event -> moved.accept(valueAt(event.getX())));
            setOnMouseDragged(event -> moved.accept(valueAt(event.getX())));
        }
        return this;
    }

    /** Moves the guess. */
    void show(double value) {
        guess = value;
        requestLayout();
    }

    private double valueAt(double x) {
        return Math.max(0.005, Math.min(1, x / room())) * most;
    }

    private double room() {
        return Math.max(60, getWidth() - indent - ROOM_FOR_WORDS);
    }

    @Override
    protected void layoutChildren() {
        double x = 0;
        for (int i = 0; i < segments.size(); i++) {
            double width = room() * segments.get(i).bytes() / most;
            Label part = (Label) getChildren().get(i);
            boolean fits = part.prefWidth(-1) <= width - 2;
            part.setText(fits ? part.getText() : "");
            part.resizeRelocate(x, BEYOND, Math.max(1, width - 1.5), high);
            x += width;
        }
        baseline.resizeRelocate(0, 2, 1, high + 2 * BEYOND - 4);
        boolean isGuessed = !Double.isNaN(guess);
        double reach = isGuessed ? Math.max(4, Math.min(1, guess / most) * room()) : 0;
        double over = segments.isEmpty() ? 0 : 6;
        outline.setVisible(isGuessed);
        outline.resizeRelocate(0, BEYOND - over, reach, high + 2 * over);
        boolean isMade = grip.getParent() != null;
        if (isMade) {
            number.setText(isGuessed ? guessText.apply(guess) : "");
            setAccessibleText(number.getText());
            grip.resizeRelocate(reach - GRIP_WIDTH / 2, 0, GRIP_WIDTH, high + 2 * BEYOND);
        }
        double at = Math.max(x, reach) + (isMade ? GRIP_WIDTH / 2 : 0) + 14;
        at = place(number, at) + 12;
        place(said, at);
    }

    private double place(Label label, double x) {
        double width = label.prefWidth(-1);
        double tall = label.prefHeight(-1);
        label.resizeRelocate(x, BEYOND + (high - tall) / 2, width, tall);
        return x + width;
    }
}
