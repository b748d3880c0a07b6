package transportlab.visualizer.export;

/**
 * How large a picture is.
 *
 * @param width in px at a scale of 1
 * @param scale of PNG: pixels a unit, 1 to 4
 */
public record PictureSize(int width, int height, int scale) {
    public static final PictureSize DEFAULT = new PictureSize(1280, 720, 2);
    public static final int LEAST_WIDTH = 640;
    public static final int LEAST_HEIGHT = 400;
    public static final int MOST = 4000;

    /** The most pixels that a picture may have with its scale. Such a picture takes 160 MB while it is drawn. */
    private static final long MOST_PIXELS = 40_000_000;

    /** What a size must be, for messages. */
    public static final String EXPECTED = "WIDTHxHEIGHT from " + LEAST_WIDTH + "x" + LEAST_HEIGHT + " to " + MOST + "x"
            + MOST + ", with the scale at most 40 million pixels";

    public boolean isFine() {
        boolean fits = (long) width * height * scale * scale <= MOST_PIXELS;
        return fits && width >= LEAST_WIDTH && width <= MOST && height >= LEAST_HEIGHT && height <= MOST;
    }
}
