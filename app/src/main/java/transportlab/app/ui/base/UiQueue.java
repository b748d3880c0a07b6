package transportlab.app.ui.base;

/** Takes work for the JavaFX thread, from any thread. */
public interface UiQueue {
    void post(Runnable work);

    /** Work that replaces earlier work of the same key that was not done yet. */
    void latest(Object key, Runnable work);
}
