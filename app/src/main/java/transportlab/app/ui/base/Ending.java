package transportlab.app.ui.base;

/** A view that follows a model until it is told that it is no longer shown. */
public interface Ending {
    /** Stops following the model. */
    void end();
}
