package transportlab.app.ui.timeline.lanes;

import transportlab.app.ui.timeline.play.Range;
import transportlab.visualizer.timeline.Window;

/**
 * Where the lanes lie on a canvas. One or two lanes are large, more are compact, and many are as low as they have to be.
 *
 * @param names width of the longest name beside compact lanes
 * @param scale size of letters, lines and gaps
 */
record LaneLayout(double width, double height, int lanes, double names, double scale) {
    private static final double TOP = 34;
    private static final double AXIS = 30;
    private static final double LOWEST = 28;
    private static final double LARGE = 122;
    private static final double COMPACT = 64;
    private static final double GUTTER = 96;

    /** The chip, and the gaps around a name. */
    private static final double AROUND_A_NAME = 62;

    private static final double RIGHT = 24;

    /** The least height at which that many lanes can be told apart. */
    static double least(int lanes, double scale) {
        return (TOP + AXIS + Math.max(1, lanes) * LOWEST) * scale;
    }

    double top() {
        return TOP * scale;
    }

    /** The upper edge of the axis. */
    double axis() {
        return height - AXIS * scale;
    }

    double laneHeight() {
        double room = (axis() - top()) / Math.max(1, lanes);
        return Math.min(room, (lanes <= 2 ? 440 : 170) * scale);
    }

    boolean isLarge() {
        return lanes <= 2 && laneHeight() >= LARGE * scale;
    }

    /** Whether there is no room for words between the lines. */
    boolean isTiny() {
        return laneHeight() < COMPACT * scale;
    }

    double left() {
        return isLarge() ? GUTTER * scale : AROUND_A_NAME * scale + names;
    }

    double right() {
        return width - RIGHT * scale;
    }

    double laneTop(int lane) {
        return top() + lane * laneHeight();
    }

    double server(int lane) {
        return laneTop(lane) + (isLarge() ? Math.min(0.32 * laneHeight(), 64 * scale) : (isTiny() ? 8 : 20) * scale);
    }

    double client(int lane) {
        double below = isTiny() ? 9 : isLarge() ? 38 : 30;
        return laneTop(lane) + laneHeight() - below * scale;
    }

    /** The upper edge of the bar that says how long the screen was old. */
    double strip(int lane) {
        return client(lane) + (isTiny() ? 2 : isLarge() ? 9 : 5) * scale;
    }

    double stripHeight() {
        return (isTiny() ? 5 : isLarge() ? 22 : 17) * scale;
    }

    Window window(Range seen) {
        return new Window(seen.fromMicros(), seen.toMicros(), Math.max(1, right() - left()));
    }

    /** The lane at a height; -1 for none. */
    int laneAt(double y) {
        int lane = (int) Math.floor((y - top()) / laneHeight());
        return lane >= 0 && lane < lanes ? lane : -1;
    }
}
