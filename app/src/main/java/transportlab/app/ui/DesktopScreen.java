package transportlab.app.ui;

import javafx.scene.Node;

/** One of the screens that the rail leads to. */
interface DesktopScreen {
    /** What stands beside the rail; made when it is first asked for, because the first frame shows little of it. */
    Node view();

    /** It has just come to be seen. */
    default void shown() {}

    /** Language, theme or size have changed: shows all again, if it was made. */
    void showAgain();
}
