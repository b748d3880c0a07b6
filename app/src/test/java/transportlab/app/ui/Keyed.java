package transportlab.app.ui;

import java.util.List;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Keys in a window that is not shown. Must be used on the JavaFX thread. */
final class Keyed {
    private Keyed() {}

    /** Presses a key and lets it go, where the focus is. */
    static void push(Scene in, KeyCode code, boolean shift, boolean alt) {
        for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
            Node focus = in.getFocusOwner();
            Event.fireEvent(
                    focus == null ? in.getRoot() : focus, new KeyEvent(type, "", "", code, shift, false, alt, false));
        }
    }
}
