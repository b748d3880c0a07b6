package transportlab.app.shots;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/** A picture of a scene as a PNG file. Must be taken on the JavaFX thread. */
public final class Picture {
    private Picture() {}

    public static void save(Scene of, File file) {
        WritableImage image = of.snapshot(null);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        PixelReader reader = image.getPixelReader();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                copy.setRGB(x, y, reader.getArgb(x, y));
            }
        }
        try {
            ImageIO.write(copy, "png", file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
