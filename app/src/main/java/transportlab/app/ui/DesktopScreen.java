package transportlab.app.ui;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/** One of the screens that the rail leads to. */
interface DesktopScreen {
    /**
     * The content beside the rail. It is created when it is first needed, because the first frame shows only one of the
     * screens.
     */
    Node view();

    /** Called when the screen has just become visible. */
    default void shown() {}

    /** Called when another screen takes its place. */
    default void hidden() {}

    /**
     * Does the main action of the screen.
     *
     * @return whether it has one
     */
    default boolean run() {
        return false;
    }

    /**
     * Leaves or stops what the screen does.
     *
     * @return whether there was something
     */
    default boolean escape() {
        return false;
    }

    /**
     * Opens what exports the content of the screen.
     *
     * @return whether it can be exported
     */
    default boolean export() {
        return false;
    }

    /**
     * Does what a key means here.
     *
     * @return whether it means something
     */
    default boolean key(KeyEvent event, Node focus) {
        return false;
    }

    /**
     * Does what a key means here together with Ctrl.
     *
     * @return whether it means something
     */
    default boolean control(KeyEvent event) {
        return false;
    }

    /**
     * Does the main thing that Enter means here, if the node with the focus does not use Enter itself.
     *
     * @return whether it means something
     */
    default boolean enter() {
        return false;
    }

    /**
     * Chooses what a digit stands for here.
     *
     * @return whether it stands for something
     */
    default boolean choose(int number) {
        return false;
    }

    /**
     * What the screen shows, for an audience.
     *
     * @param leave ends the presentation
     * @return empty if the comparison is presented instead
     */
    default Optional<Region> presented(Runnable leave) {
        return Optional.empty();
    }

    /** Takes the focus, because the presentation has ended. */
    default void focusAgain() {}

    /** Called when the language, theme or size has changed. Rebuilds the content if it has been created. */
    void showAgain();
}
