package transportlab.app.ui.scale;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.DoubleConsumer;
import javafx.scene.control.Slider;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import transportlab.app.ui.base.Shared;
import transportlab.app.ui.chart.ChartView;
import transportlab.visualizer.draw.SweepChart;

/**
 * The charts of a sweep with a slider below their axis. While the slider moves, only the line at its value is drawn
 * again, over the charts.
 */
final class SweepPane extends Region {
    private static final double SLIDER = 34;
    private static final int MOVES = 20;

    private final ChartView charts;
    private final ChartView over;
    private final Slider slider = new Slider(0, 1, 0);
    private final double size;
    private final DoubleConsumer drawn;
    private final Deque<Double> moves = new ArrayDeque<>();
    private DoubleConsumer moved = value -> {};
    private SweepChart chart;
    private boolean busy;
    private boolean shown;
    private long movedNanos;

    /**
     * @param size by which letters and marks are enlarged
     * @param drawn told after each move how long it took to be on the screen, ms: the median of the last moves
     */
    SweepPane(Shared shared, double size, DoubleConsumer drawn) {
        this.size = size;
        this.drawn = drawn;
        this.charts = ChartView.sized(shared, size);
        this.over = ChartView.sized(shared, size);
        charts.setId("sweep-chart");
        over.setMouseTransparent(true);
        over.setFocusTraversable(false);
        over.whenDrawn(this::isDrawn);
        slider.setId("sweep-slider");
        slider.setMaxWidth(Double.MAX_VALUE);
        slider.valueProperty().addListener((of, before, now) -> slid(now.doubleValue()));
        slider.valueProperty().addListener((of, before, now) -> fill());
        slider.skinProperty().addListener((of, before, now) -> fill());
        charts.addEventHandler(MouseEvent.MOUSE_PRESSED, this::point);
        charts.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::point);
        getChildren().addAll(charts, over, slider);
        setMinSize(200, 160);
    }

    /**
     * @param action called with a value of the setting when the user moves to it
     */
    void whenMoved(DoubleConsumer action) {
        moved = action;
    }

    Slider slider() {
        return slider;
    }

    private void point(MouseEvent event) {
        double[] ends = ends();
        double share = (event.getX() - ends[0]) / (ends[1] - ends[0]);
        slider.requestFocus();
        moved.accept(chart.at(Math.max(0, Math.min(1, share))));
    }

    private double[] ends() {
        if (chart == null) {
            return new double[] {0, getWidth()};
        }
        double[] ends = chart.ends(charts.getWidth() / size);
        return new double[] {ends[0] * size, ends[1] * size};
    }

    private void slid(double share) {
        if (!busy) {
            moved.accept(chart.at(share));
        }
    }

    /**
     * Shows charts.
     *
     * @param spoken the finding, for screen readers
     */
    void show(SweepChart other, String spoken) {
        chart = other;
        shown = false;
        charts.show(chart, spoken);
        requestLayout();
    }

    /** Shows the line at a value. */
    void show(double value, String spoken) {
        movedNanos = shown ? System.nanoTime() : 0;
        shown = true;
        busy = true;
        slider.setValue(chart.share(value));
        busy = false;
        slider.setAccessibleText(spoken);
        over.show(chart.cursor(value), spoken);
    }

    private void isDrawn() {
        if (movedNanos == 0) {
            return;
        }
        moves.addLast((System.nanoTime() - movedNanos) / 1e6);
        movedNanos = 0;
        if (moves.size() > MOVES) {
            moves.removeFirst();
        }
        double[] sorted =
                moves.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        drawn.accept(sorted[sorted.length / 2]);
    }

    /** Shows the part of the track up to the thumb in another colour. */
    private void fill() {
        if (slider.lookup(".track") instanceof Region track) {
            String upTo = Math.round(slider.getValue() * 100) + "%";
            track.setStyle(
                    "-fx-background-color: linear-gradient(to right, -c-ink " + upTo + ", -c-line " + upTo + ");");
        }
    }

    @Override
    protected void layoutChildren() {
        double below = SLIDER * Math.max(1, Math.min(1.5, size));
        double high = Math.max(40, getHeight() - below);
        charts.resizeRelocate(0, 0, getWidth(), high);
        over.resizeRelocate(0, 0, getWidth(), high);
        double[] ends = ends();
        double thumb = slider.lookup(".thumb") instanceof Region found && found.getWidth() > 0 ? found.getWidth() : 22;
        slider.resizeRelocate(ends[0] - thumb / 2, high + 2, ends[1] - ends[0] + thumb, below - 4);
    }
}
