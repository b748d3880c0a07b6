package transportlab.app.ui.compare;

/** A column of the result that fills the screen. */
public enum Expanded {
    NONE,
    REQUESTS,
    BYTES,
    DELAY,
    FALLBACK
}
