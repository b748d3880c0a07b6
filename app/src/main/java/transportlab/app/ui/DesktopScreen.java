package transportlab.app.ui;

import javafx.scene.Node;

/** One of the screens that the rail leads to. */
interface DesktopScreen {
    /**
     * The content beside the rail. It is created when it is first needed, because the first frame shows only one of the
     * screens.
     */
    Node view();

    /** Called when the screen has just become visible. */
    default void shown() {}

    /** Called when the language, theme or size has changed. Rebuilds the content if it has been created. */
    void showAgain();
}
