package transportlab.visualizer.palette;

/** Light rooms, dark rooms. */
public enum Theme {
    LIGHT,
    DARK
}
