package transportlab.app.ui.chart;

import java.nio.IntBuffer;
import javafx.scene.AccessibleRole;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import transportlab.app.ui.base.ChartThread;
import transportlab.app.ui.base.Shared;
import transportlab.app.ui.base.UiQueue;
import transportlab.visualizer.draw.Drawing;
import transportlab.visualizer.draw.Raster;
import transportlab.visualizer.model.Chart;

/**
 * Shows a picture at the size and resolution of its place. The picture is redrawn on the chart thread when either
 * changes.
 */
public final class ChartView extends Region {
    private final ChartThread thread;
    private final UiQueue ui;
    private final ImageView image = new ImageView();
    private Drawing drawing;
    private int drawnWidth;
    private int drawnHeight;
    private double drawnScale;
    private double size = 1;
    private Runnable drawn = () -> {};

    public ChartView(ChartThread thread, UiQueue ui) {
        this.thread = thread;
        this.ui = ui;
        image.setMouseTransparent(true);
        getChildren().add(image);
        getStyleClass().add("chart");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        setMinSize(40, 40);
    }

    /** Creates a view whose letters and bars follow the size that the user has chosen for everything. */
    public static ChartView scaled(Shared shared) {
        ChartView view = new ChartView(shared.charts(), shared.ui());
        view.size = shared.desk().scaleProperty().get();
        return view;
    }

    /** Creates a view whose letters and bars are enlarged by a factor. */
    public static ChartView sized(Shared shared, double size) {
        ChartView view = new ChartView(shared.charts(), shared.ui());
        view.size = size;
        return view;
    }

    /**
     * @param picture the chart with its look
     * @param chart the content of the picture, for screen readers
     */
    public ChartView show(Drawing picture, Chart chart) {
        return show(picture, spoken(chart));
    }

    /**
     * @param spoken the content of the picture, for screen readers
     */
    public ChartView show(Drawing picture, String spoken) {
        drawing = picture;
        setAccessibleText(spoken);
        drawnWidth = 0;
        requestLayout();
        return this;
    }

    /**
     * @param action called whenever a picture has been drawn and is on the screen
     */
    public void whenDrawn(Runnable action) {
        drawn = action;
    }

    /** The finding, then a row for each transport. */
    static String spoken(Chart chart) {
        StringBuilder text =
                new StringBuilder(chart.head().title() + ". " + chart.head().finding());
        var table = chart.table();
        for (int i = 1; i < Math.min(table.size(), 40); i++) {
            text.append(' ').append(String.join(", ", table.get(i))).append('.');
        }
        return text.toString();
    }

    @Override
    protected void layoutChildren() {
        int width = (int) Math.floor(getWidth());
        int height = (int) Math.floor(getHeight());
        double scale = getScene() == null || getScene().getWindow() == null
                ? 1
                : getScene().getWindow().getRenderScaleX();
        if (drawing == null || width < 20 || height < 20) {
            return;
        }
        if (width != drawnWidth || height != drawnHeight || scale != drawnScale) {
            drawnWidth = width;
            drawnHeight = height;
            drawnScale = scale;
            Drawing now = drawing;
            thread.order(this, () -> draw(now, width, height, scale));
        }
    }

    private void draw(Drawing now, int width, int height, double scale) {
        double sharp = scale * size;
        int unitsWide = (int) Math.round(width / size);
        int unitsHigh = (int) Math.round(height / size);
        int[] pixels = Raster.pixels(now, unitsWide, unitsHigh, sharp);
        ui.latest(this, () -> {
            PixelBuffer<IntBuffer> buffer = new PixelBuffer<>(
                    Raster.length(unitsWide, sharp),
                    Raster.length(unitsHigh, sharp),
                    IntBuffer.wrap(pixels),
                    PixelFormat.getIntArgbPreInstance());
            image.setImage(new WritableImage(buffer));
            image.setFitWidth(width);
            image.setFitHeight(height);
            drawn.run();
        });
    }

    /** Whether a picture is there; for harnesses. */
    public boolean isDrawn() {
        return image.getImage() != null;
    }
}
