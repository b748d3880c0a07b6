package transportlab.app.ui.court;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Reads on in evidence that does not fit, by keyboard: what lies around scrolls down first, then what lies inside, and
 * the other way round on the way up. So everything is seen once.
 */
public record ReadOn(Parent within) {
    /** The share of what is seen by which a key moves on. */
    private static final double STEP = 0.6;

    /** How little may be hidden without a word about it. */
    private static final double SPARE = 4;

    /** Does what a key means: Shift and up or down, or the first and the last key. */
    boolean press(KeyEvent event) {
        KeyCode code = event.getCode();
        boolean steps = event.isShiftDown() && (code == KeyCode.UP || code == KeyCode.DOWN);
        if (steps) {
            move(code == KeyCode.DOWN ? 1 : -1);
        } else if (code == KeyCode.HOME || code == KeyCode.END) {
            panes().forEach(pane -> pane.setVvalue(code == KeyCode.END ? pane.getVmax() : pane.getVmin()));
        } else {
            return false;
        }
        return true;
    }

    private void move(int way) {
        List<ScrollPane> panes = panes();
        if (way < 0) {
            Collections.reverse(panes);
        }
        for (ScrollPane pane : panes) {
            double hidden = hidden(pane);
            double before = pane.getVvalue();
            double step = STEP * pane.getViewportBounds().getHeight() / hidden;
            double now = Math.max(0, Math.min(1, before + way * step));
            if (hidden > SPARE && now != before) {
                pane.setVvalue(now);
                return;
            }
        }
    }

    /** Whether more is there than is seen. */
    public boolean isMore() {
        return panes().stream().anyMatch(pane -> hidden(pane) > SPARE);
    }

    /** Whether the beginning of everything is seen. */
    public boolean isAtStart() {
        return panes().stream().allMatch(pane -> hidden(pane) <= SPARE || pane.getVvalue() <= 0);
    }

    /** Whether the end of everything is seen. */
    public boolean isAtEnd() {
        return panes().stream().allMatch(pane -> hidden(pane) <= SPARE || pane.getVvalue() >= 1);
    }

    /** Tells now and whenever it may have changed how much is seen. */
    void whenFitted(InvalidationListener listener) {
        for (ScrollPane pane : panes()) {
            pane.viewportBoundsProperty().addListener(listener);
            pane.getContent().layoutBoundsProperty().addListener(listener);
        }
        listener.invalidated(null);
    }

    private static double hidden(ScrollPane pane) {
        return pane.getContent().getLayoutBounds().getHeight()
                - pane.getViewportBounds().getHeight();
    }

    /** From the outside in. */
    private List<ScrollPane> panes() {
        List<ScrollPane> found = new ArrayList<>();
        find(within, found);
        return found;
    }

    private static void find(Node node, List<ScrollPane> into) {
        if (node instanceof ScrollPane pane) {
            into.add(pane);
            find(pane.getContent(), into);
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> find(child, into));
        }
    }
}
