package transportlab.app.ui.frame;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** Which screen is shown, and whether the presentation is on. A run continues whatever is shown. */
public final class FrameModel {
    /** The screens, in the order of the rail and of the keys Ctrl+1, Ctrl+2, .. */
    public enum Screen {
        COMPARE,
        TIMELINE,
        WIRE,
        SCALE,
        LESSONS,
        LIBRARY
    }

    // Properties
    private final ObjectProperty<Screen> screen = new SimpleObjectProperty<>(Screen.COMPARE);
    private final BooleanProperty presenting = new SimpleBooleanProperty();
    private Screen before = Screen.COMPARE;

    public FrameModel() {
        screen.addListener((of, was, now) -> before = was);
    }

    public ObjectProperty<Screen> screenProperty() {
        return screen;
    }

    /** The screen that was shown before this one. */
    public Screen before() {
        return before;
    }

    public BooleanProperty presentingProperty() {
        return presenting;
    }

    // Commands

    /** Shows the screen with this number, from 1. Other numbers are ignored. */
    public void go(int number) {
        if (number >= 1 && number <= Screen.values().length) {
            screen.set(Screen.values()[number - 1]);
        }
    }
}
