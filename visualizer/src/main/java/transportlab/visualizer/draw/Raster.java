package transportlab.visualizer.draw;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/** Draws pictures into pixels. */
public final class Raster {
    private Raster() {}

    /**
     * Premultiplied ARGB, row by row; what a screen takes.
     *
     * @param scale pixels a unit
     */
    public static int[] pixels(Drawing drawing, int width, int height, double scale) {
        BufferedImage image = image(drawing, width, height, scale, BufferedImage.TYPE_INT_ARGB_PRE);
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }

    /** How many pixels a length takes. */
    public static int length(double units, double scale) {
        return Math.max(1, (int) Math.round(units * scale));
    }

    public static BufferedImage image(Drawing drawing, int width, int height, double scale, int type) {
        BufferedImage image = new BufferedImage(length(width, scale), length(height, scale), type);
        Graphics2D g = image.createGraphics();
        try {
            g.scale(scale, scale);
            Pen.sharpen(g);
            drawing.paint(g, width, height);
        } finally {
            g.dispose();
        }
        return image;
    }

    /** A chart alone, as the columns of the desktop show it. */
    public static Drawing bare(transportlab.visualizer.model.Chart chart, Look look) {
        Painter painter = Painter.of(chart, look);
        return (g, width, height) -> painter.paint(g, new java.awt.geom.Rectangle2D.Double(0, 0, width, height));
    }

    /** Draws a picture once and discards it, so that the first picture shown does not wait for classes to load. */
    public static void warmUp(Drawing drawing) {
        image(drawing, 320, 200, 1, BufferedImage.TYPE_INT_ARGB_PRE);
    }
}
