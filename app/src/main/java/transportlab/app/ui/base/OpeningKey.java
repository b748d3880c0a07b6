package transportlab.app.ui.base;

import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/** Keeps the key that opens a text field from typing its own letter into it. */
public final class OpeningKey {
    private final TextInputControl field;
    private boolean pressed;

    public OpeningKey(TextInputControl field) {
        this.field = field;
        field.addEventFilter(KeyEvent.KEY_TYPED, event -> {
            if (pressed) {
                event.consume();
            }
            pressed = false;
        });
        field.addEventFilter(KeyEvent.KEY_RELEASED, event -> pressed = false);
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed = false);
    }

    /** Gives the field the focus because its key has been pressed. */
    public void open() {
        pressed = true;
        field.requestFocus();
        field.selectAll();
    }
}
