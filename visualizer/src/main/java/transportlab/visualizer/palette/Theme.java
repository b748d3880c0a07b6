package transportlab.visualizer.palette;

/** The colour themes, for light and for dark rooms. */
public enum Theme {
    LIGHT,
    DARK
}
