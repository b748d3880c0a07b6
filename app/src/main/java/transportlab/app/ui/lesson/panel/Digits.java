package transportlab.app.ui.lesson.panel;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The number keys. */
final class Digits {
    private Digits() {}

    /** The digit of a key, also of the number pad; 0 for any other key, and with Ctrl, Alt or Meta. */
    static int of(KeyEvent event) {
        KeyCode code = event.getCode();
        if (!code.isDigitKey() || event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return 0;
        }
        boolean pad = code.isKeypadKey();
        return code.ordinal() - (pad ? KeyCode.NUMPAD0 : KeyCode.DIGIT0).ordinal();
    }
}
