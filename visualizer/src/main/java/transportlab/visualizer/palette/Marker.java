package transportlab.visualizer.palette;

/** The sign of a transport in a line chart, so that colour is never the only key. */
public enum Marker {
    CIRCLE,
    SQUARE,
    TRIANGLE,
    DIAMOND,
    SQUARE_OPEN,
    CIRCLE_OPEN,
    TRIANGLE_DOWN,
    PLUS,
    HEXAGON,
    CROSS,
    STAR,
    DIAMOND_OPEN,
    DIAMOND_HALF,
    PENTAGON
}
