package transportlab.app.ui.path;

/**
 * How large the parts of the table are.
 *
 * @param rows how many techniques it has
 * @param scale the size of everything on the screen
 */
record PathLook(int rows, double scale) {
    /** Rows are small from so many on. */
    private static final int MANY = 7;

    private static final double TALLEST = 120;

    boolean isSmall() {
        return rows >= MANY || scale > 1;
    }

    /** Whether choices and texts take as little height as they can. */
    boolean isTight() {
        return rows >= MANY && scale == 1;
    }

    /** Whether there is no room for a second line under a name. */
    boolean isBrief() {
        return isTight() || scale > 1.25;
    }

    double name() {
        return scale > 1 ? 196 : isSmall() ? 232 : 194;
    }

    /** The width from before the client to behind the server. */
    double route() {
        return scale > 1 ? 230 : isSmall() ? 272 : 326;
    }

    /** In a larger window, the way becomes longer; where the rows may scroll, their columns keep their widths. */
    double longestRoute() {
        return scale > 1 ? route() : 640;
    }

    /** The width of what is expected, in the smallest window. */
    double expected() {
        return scale > 1 ? 150 : 190;
    }

    double choice() {
        return scale > 1 ? 486 : 442;
    }

    double least() {
        if (scale > 1) {
            return 54 * scale;
        }
        return rows >= 12 ? 26 : isSmall() ? 32 : 44;
    }

    double most() {
        return TALLEST * scale;
    }

    /** Where client, band and server are, as shares of the width of a route. */
    static final double CLIENT = 0.1;

    static final double BAND = 0.345;
    static final double BAND_END = 0.645;
    static final double SERVER = 0.89;
}
