package transportlab.visualizer.export;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import transportlab.visualizer.draw.Drawing;
import transportlab.visualizer.draw.Raster;

/** Pictures as PNG. */
public final class PngExport {
    private PngExport() {}

    public static byte[] bytes(Drawing drawing, PictureSize size) {
        // a picture does not need a cache file
        ImageIO.setUseCache(false);
        BufferedImage image =
                Raster.image(drawing, size.width(), size.height(), size.scale(), BufferedImage.TYPE_INT_RGB);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static void write(Drawing drawing, PictureSize size, Path to) throws IOException {
        Files.write(to, bytes(drawing, size));
    }
}
