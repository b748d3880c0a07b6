package transportlab.app.ui.chart;

import java.nio.IntBuffer;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import transportlab.measure.Outcome;
import transportlab.visualizer.draw.Look;
import transportlab.visualizer.draw.OutcomeSign;
import transportlab.visualizer.draw.Raster;
import transportlab.visualizer.palette.Theme;

/** The sign of an outcome as a small picture, the same as in charts. */
public final class SignView extends ImageView {
    /** Its width and height, px. */
    public static final int SIZE = 26;

    /** So many pixels a unit are enough for any screen. */
    private static final int SHARP = 2;

    /**
     * @param measured whether it was measured, and not only calculated
     */
    public SignView(Outcome outcome, boolean measured, Theme theme) {
        Look look = Look.column(theme);
        int[] pixels = Raster.pixels(
                (g, width, height) -> OutcomeSign.paint(g, outcome, measured, width / 2, height / 2, SIZE - 1, look),
                SIZE,
                SIZE,
                SHARP);
        setImage(new WritableImage(new PixelBuffer<>(
                SHARP * SIZE, SHARP * SIZE, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance())));
        setFitWidth(SIZE);
        setFitHeight(SIZE);
    }
}
