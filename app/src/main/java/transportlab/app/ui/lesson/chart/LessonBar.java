package transportlab.app.ui.lesson.chart;

import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleFunction;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import transportlab.app.ui.base.Ui;
import transportlab.visualizer.draw.Look;
import transportlab.visualizer.model.Segment;

/**
 * The bar of one transport in a lesson. It shows what was measured, and the guess as a dashed outline over it. While
 * the guess can be changed, the outline has a grip. All bars of a page share one scale.
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
     * @param segments what was measured, by kind of bytes; one segment without a kind if the measure is not bytes; none
     *     if the value is not known
     * @param most the value at the end of the scale
     * @param style the style class of a segment without a kind
     * @param high the height of the bar, px
     * @param indent how many px further right the bars of other rows begin, so that all bars share one scale
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
            part.setOpacity(segment.toOpen() ? Look.TO_OPEN : 1);
            getChildren().add(part);
        }
        baseline.getStyleClass().add("baseline");
        outline.getStyleClass().add(segments.isEmpty() ? "guess-outline" : "guess-outline-over");
        grip.getStyleClass().add("guess-handle");
        getChildren().addAll(baseline, outline, number, said);
        outline.setVisible(false);
    }

    /** Sets the text of the measured value. */
    LessonBar measured(String text) {
        number.setText(text);
        setAccessibleText(text);
        return this;
    }

    /**
     * Shows the guess beside the measured value.
     *
     * @param text the guess as text
     */
    LessonBar guessed(double value, String text) {
        guess = value;
        said.setText(text);
        return this;
    }

    /**
     * Shows a guess that can still be changed.
     *
     * @param text gives the text of a value
     * @param moved gets the value while the guess is moved; null if it cannot be moved now
     * @param hint says how to move it
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
