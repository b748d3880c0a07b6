package transportlab.app.ui.lesson;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import transportlab.app.ui.base.Ui;
import transportlab.visualizer.model.Segment;

/** One measured bar of a lesson, on the scale that the guess below it has too. */
final class LessonBar extends Pane {
    static final double HEIGHT = 54;
    /** Left at the right end for the number. */
    static final double NUMBER = 190;

    private final List<Segment> segments;
    private final double most;
    private final Label value;
    private final Region baseline = new Region();

    /**
     * @param segments by kind; one of no kind where it is no bytes
     * @param most how far the scale goes
     * @param style of a bar of no kind
     */
    LessonBar(List<Segment> segments, double most, String text, String style) {
        this.segments = segments;
        this.most = most;
        this.value = Ui.label(text, "value");
        setMinHeight(HEIGHT + 16);
        setPrefHeight(HEIGHT + 16);
        setMaxHeight(HEIGHT + 16);
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(text);
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
        getChildren().addAll(value, baseline);
    }

    /** How far a value reaches in that width. */
    static double length(double value, double most, double width) {
        return Math.max(60, width - NUMBER) * value / most;
    }

    @Override
    protected void layoutChildren() {
        double x = 0;
        for (int i = 0; i < segments.size(); i++) {
            double width = length(segments.get(i).bytes(), most, getWidth());
            Label part = (Label) getChildren().get(i);
            boolean fits = part.prefWidth(-1) <= width;
            part.setText(fits ? part.getText() : "");
            part.resizeRelocate(x, 8, Math.max(1, width - 1.5), HEIGHT);
            x += width;
        }
        value.resizeRelocate(
                x + 14, 8 + (HEIGHT - value.prefHeight(-1)) / 2, value.prefWidth(-1), value.prefHeight(-1));
        baseline.resizeRelocate(0, 0, 1, HEIGHT + 16);
    }
}
