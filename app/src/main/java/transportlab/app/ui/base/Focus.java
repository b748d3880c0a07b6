package transportlab.app.ui.base;

import javafx.scene.Node;
import javafx.scene.Parent;

/** Keeps the focus where it was when a part of the screen is rebuilt. */
public final class Focus {
    private Focus() {}

    /** Rebuilds a part of the screen. If a node in it had the focus, the new node with the same id gets the focus. */
    public static void keep(Parent part, Runnable rebuild) {
        Node before = part.getScene() == null ? null : part.getScene().getFocusOwner();
        boolean inside = before != null && isIn(before, part);
        rebuild.run();
        if (inside && before.getId() != null) {
            Node now = part.lookup("#" + before.getId());
            if (now != null) {
                now.requestFocus();
            }
        }
    }

    public static boolean isIn(Node node, Parent part) {
        Node at = node;
        while (at != null && at != part) {
            at = at.getParent();
        }
        return at == part;
    }
}
