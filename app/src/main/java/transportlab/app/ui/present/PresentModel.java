package transportlab.app.ui.present;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Which page is shown to the room, and whether the screen is black. */
public final class PresentModel {
    /** The pages in their order. */
    public enum Page {
        REQUESTS,
        BYTES,
        DELAY,
        SO_WHAT
    }

    // Properties
    private final ReadOnlyObjectWrapper<Page> page = new ReadOnlyObjectWrapper<>(Page.REQUESTS);
    private final ReadOnlyBooleanWrapper blank = new ReadOnlyBooleanWrapper();

    public ReadOnlyObjectProperty<Page> pageProperty() {
        return page.getReadOnlyProperty();
    }

    public Page page() {
        return page.get();
    }

    public ReadOnlyBooleanProperty blankProperty() {
        return blank.getReadOnlyProperty();
    }

    public boolean isBlank() {
        return blank.get();
    }

    // Commands

    /** The next page; the last one stays. */
    public void next() {
        turn(1);
    }

    /** The page before; the first one stays. */
    public void back() {
        turn(-1);
    }

    private void turn(int by) {
        int to = page.get().ordinal() + by;
        if (to >= 0 && to < Page.values().length) {
            page.set(Page.values()[to]);
        }
        blank.set(false);
    }

    public void toggleBlank() {
        blank.set(!blank.get());
    }
}
