package transportlab.app.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

/** Finds what lies outside of a window that is laid out but need not be shown, and words that are cut. */
final class Clipping {
    private final List<String> faults = new ArrayList<>();
    private Scene scene;

    /** What was found so far. */
    List<String> faults() {
        return faults;
    }

    /**
     * Looks at everything in a window.
     *
     * @param where begins each fault that is found
     */
    void check(Scene of, String where) {
        scene = of;
        check(of.getRoot(), where, false);
    }

    private void check(Node node, String where, boolean scrolls) {
        if (!node.isVisible() || !node.isManaged() && node.getStyleClass().isEmpty()) {
            return;
        }
        double width = scene.getWidth();
        double height = scene.getHeight();
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        boolean empty = bounds.getWidth() < 1 || bounds.getHeight() < 1;
        if (!empty && !scrolls) {
            boolean inside = bounds.getMinX() >= -1.5
                    && bounds.getMaxX() <= width + 1.5
                    && bounds.getMinY() >= -1.5
                    && bounds.getMaxY() <= height + 1.5;
            if (!inside) {
                faults.add(where + ": outside: " + name(node) + " "
                        + String.format(
                                "%.0f..%.0f x %.0f..%.0f",
                                bounds.getMinX(), bounds.getMaxX(), bounds.getMinY(), bounds.getMaxY()));
                widest(node, where);
                return;
            }
        }
        if (node instanceof Labeled labeled
                && !(node instanceof MenuButton)
                && !labeled.getText().isEmpty()) {
            String shown = shown(labeled);
            if (!shown.equals(labeled.getText().replaceAll("\\s+", ""))) {
                faults.add(where + ": cut: " + labeled.getText());
            }
            covered(labeled, where);
        }
        if (node instanceof TextInputControl) {
            return;
        }
        if (node instanceof StackPane || node instanceof HBox || node instanceof VBox) {
            ((Parent) node).getChildrenUnmodifiable().forEach(child -> overhang((Parent) node, child, where));
        }
        if (node instanceof Parent parent) {
            boolean rolls = scrolls || node instanceof ScrollPane;
            parent.getChildrenUnmodifiable().forEach(child -> check(child, where, rolls));
        }
    }

    /** What hangs out of its row lies over the next one. */
    private void overhang(Parent parent, Node child, String where) {
        Bounds in = child.localToParent(child.getLayoutBounds());
        Bounds room = parent.getLayoutBounds();
        boolean out = in.getMinY() < room.getMinY() - 4 || in.getMaxY() > room.getMaxY() + 4;
        boolean ours = !parent.getStyleClass().contains("viewport")
                && (parent.getParent() == null
                        || !parent.getParent().getStyleClass().contains("viewport"));
        if (ours && child.isManaged() && child.isVisible() && !(child instanceof Text) && out) {
            faults.add(where + ": hangs out: " + name(child) + " of " + name(parent));
        }
    }

    /** What makes it so wide: the way down to the part that wants the most. */
    private void widest(Node node, String where) {
        StringBuilder way = new StringBuilder();
        Node at = node;
        while (at instanceof Parent parent && !parent.getChildrenUnmodifiable().isEmpty()) {
            Node most = null;
            for (Node child : parent.getChildrenUnmodifiable()) {
                if (child.isManaged() && (most == null || child.minWidth(-1) > most.minWidth(-1))) {
                    most = child;
                }
            }
            if (most == null) {
                break;
            }
            at = most;
            way.append(" > ").append(name(at)).append(String.format(" %.0fx%.0f", at.minWidth(-1), at.minHeight(-1)));
        }
        faults.add(where + ": because of" + way);
    }

    /** A word that lies outside of what holds it is drawn over its neighbour, or not at all. */
    private void covered(Labeled labeled, String where) {
        Parent parent = labeled.getParent();
        // the space at the end of a broken line counts as width, but nobody sees it
        Bounds inParent =
                labeled.isWrapText() ? labeled.localToParent(labeled.getLayoutBounds()) : labeled.getBoundsInParent();
        if (parent == null || !(parent instanceof HBox || parent instanceof VBox)) {
            return;
        }
        Bounds room = parent.getLayoutBounds();
        if (inParent.getMaxX() > room.getMaxX() + 2 || inParent.getMaxY() > room.getMaxY() + 2) {
            faults.add(where + ": beyond its place: " + labeled.getText() + " in " + name(parent));
        }
    }

    private static String name(Node node) {
        String text = node instanceof Labeled labeled ? " '" + labeled.getText() + "'" : "";
        return node.getClass().getSimpleName()
                + (node.getId() == null ? "" : "#" + node.getId())
                + node.getStyleClass()
                + text;
    }

    /** The text that a label really draws. */
    private static String shown(Labeled labeled) {
        Node text = labeled.lookup(".text");
        return text instanceof Text drawn
                ? drawn.getText().replaceAll("\\s+", "")
                : labeled.getText().replaceAll("\\s+", "");
    }
}
