package transportlab.app.ui.frame;

import java.util.ArrayDeque;
import java.util.Deque;
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
    private final Deque<Screen> ledFrom = new ArrayDeque<>();
    private boolean leading;

    public FrameModel() {
        screen.addListener((of, was, now) -> {
            if (!leading) {
                ledFrom.clear();
            }
        });
    }

    public ObjectProperty<Screen> screenProperty() {
        return screen;
    }

    public BooleanProperty presentingProperty() {
        return presenting;
    }

    // Commands

    /** Follows a link to another screen, from which {@link #leadBack} returns. */
    public void lead(Screen to) {
        if (to != screen.get()) {
            ledFrom.push(screen.get());
            follow(to);
        }
    }

    /**
     * Returns to the screen whose link has led here. Whoever went elsewhere in the meantime is not led back.
     *
     * @return whether a link has led here
     */
    public boolean leadBack() {
        boolean led = !ledFrom.isEmpty();
        if (led) {
            follow(ledFrom.pop());
        }
        return led;
    }

    /** Whether a link has led here, from which {@link #leadBack} returns. */
    public boolean isLed() {
        return !ledFrom.isEmpty();
    }

    private void follow(Screen to) {
        leading = true;
        screen.set(to);
        leading = false;
    }

    /** Shows the screen with this number, from 1. Other numbers are ignored. */
    public void go(int number) {
        if (number >= 1 && number <= Screen.values().length) {
            screen.set(Screen.values()[number - 1]);
        }
    }
}
