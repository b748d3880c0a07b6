package transportlab.app.ui.chart;

import java.nio.IntBuffer;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import transportlab.app.ui.base.ChartThread;
import transportlab.app.ui.base.UiQueue;
import transportlab.visualizer.draw.Drawing;
import transportlab.visualizer.draw.Raster;

/** Puts pictures on the clipboard. */
public final class Clip {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;
    private static final double SCALE = 2;

    private Clip() {}

    public static void picture(Drawing drawing, ChartThread thread, UiQueue ui) {
        thread.order(Clip.class, () -> {
            int[] pixels = Raster.pixels(drawing, WIDTH, HEIGHT, SCALE);
            ui.post(() -> {
                PixelBuffer<IntBuffer> buffer = new PixelBuffer<>(
                        Raster.length(WIDTH, SCALE),
                        Raster.length(HEIGHT, SCALE),
                        IntBuffer.wrap(pixels),
                        PixelFormat.getIntArgbPreInstance());
                ClipboardContent content = new ClipboardContent();
                content.putImage(new WritableImage(buffer));
                Clipboard.getSystemClipboard().setContent(content);
            });
        });
    }
}
