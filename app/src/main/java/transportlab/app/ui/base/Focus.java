package transportlab.app.ui.base;

import javafx.scene.Node;
import javafx.scene.Parent;

/** Keeps the focus where it was when a part of the screen is rebuilt. */
public final class Focus {
    private Focus() {}

    /**
     * Rebuilds a part of the screen. If a node in it had the focus, the new node with the same id gets the focus; if there
     * is none, the first node of the part that can have it.
     */
    public static void keep(Parent part, Runnable rebuild) {
        Node before = part.getScene() == null ? null : part.getScene().getFocusOwner();
        boolean inside = before != null && isIn(before, part);
        rebuild.run();
        if (inside) {
            // what is in a scroll pane is found only when the pane has been styled
            part.applyCss();
            Node now = before.getId() == null ? null : part.lookup("#" + before.getId());
            if (now != null && !now.isDisabled()) {
                now.requestFocus();
            } else {
                first(part);
            }
        }
    }

    /** Gives the focus to the first node of a part that can have it. */
    static void first(Parent part) {
        for (Node node : part.getChildrenUnmodifiable()) {
            if (part.getScene().getFocusOwner() != null && isIn(part.getScene().getFocusOwner(), part)) {
                return;
            }
            if (node.isFocusTraversable() && node.isVisible() && !node.isDisabled()) {
                node.requestFocus();
                return;
            }
            if (node instanceof Parent inner && node.isVisible()) {
                first(inner);
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
