package transportlab.app.ui.frame;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** Which screen is shown, and whether it is shown to the room. A run goes on whatever is shown. */
public final class FrameModel {
    /** The screens, in the order of the rail and of the keys Ctrl+1, Ctrl+2, .. */
    public enum Screen {
        COMPARE,
        LESSONS,
        LIBRARY
    }

    // Properties
    private final ObjectProperty<Screen> screen = new SimpleObjectProperty<>(Screen.COMPARE);
    private final BooleanProperty presenting = new SimpleBooleanProperty();

    public ObjectProperty<Screen> screenProperty() {
        return screen;
    }

    public BooleanProperty presentingProperty() {
        return presenting;
    }

    // Commands

    /** The screen with that number from 1 on; others are none. */
    public void go(int number) {
        if (number >= 1 && number <= Screen.values().length) {
            screen.set(Screen.values()[number - 1]);
        }
    }
}
