package transportlab.app.ui.lesson;

import javafx.scene.Node;

/** The way to the export of handouts. */
public interface HandoutEntry {
    /**
     * Opens the popover beside a button.
     *
     * @param what the id of the open lesson, or {@code all} or {@code court}
     */
    void open(Node anchor, String what);
}
