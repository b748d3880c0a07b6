package transportlab.app.ui.court;

import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import transportlab.app.ui.base.Focus;
import transportlab.app.ui.lesson.panel.MessagesPanel;

/**
 * What keys do with an open sentence, on the screen and in the presentation.
 *
 * @param read where evidence is shown, which may be more than fits
 */
public record CourtKeys(CourtModel model, Parent read) {
    private static final Set<KeyCode> OF_ROWS = Set.of(KeyCode.UP, KeyCode.DOWN);
    private static final Set<KeyCode> OF_FIELDS =
            Set.of(KeyCode.UP, KeyCode.DOWN, KeyCode.LEFT, KeyCode.RIGHT, KeyCode.HOME, KeyCode.END);

    /**
     * Does what a key means: the next sentence or the one before, the evidence, the clauses, more of what is shown. In the
     * list of sentences the arrow keys lead through the list, and those of fields are left to them.
     *
     * @param focus null if nothing has it
     * @return whether it means something
     */
    public boolean press(KeyEvent event, Node focus) {
        KeyCode code = event.getCode();
        boolean shift = event.isShiftDown();
        if (!shift && OF_FIELDS.contains(code) && has(focus, "lesson-fields") && Focus.isIn(focus, read)) {
            return false;
        }
        if (!shift && OF_ROWS.contains(code) && has(focus, "court-row")) {
            // not left to the list, because its scroll pane would take them
            return press(code == KeyCode.DOWN ? KeyCode.N : KeyCode.P);
        }
        if (new ReadOn(read).press(event) || code == KeyCode.F && model.isJudged() && MessagesPanel.enter(read)) {
            return true;
        }
        return press(code);
    }

    private static boolean has(Node focus, String style) {
        return focus != null && focus.getStyleClass().contains(style);
    }

    private boolean press(KeyCode code) {
        switch (code) {
            case N, PAGE_DOWN -> model.next();
            case P, PAGE_UP -> model.previous();
            case LEFT, RIGHT -> {
                if (!model.isJudged()) {
                    return false;
                }
                model.show(model.exhibitNumber() + (code == KeyCode.RIGHT ? 1 : -1));
            }
            case UP, DOWN -> {
                if (!model.isJudged()) {
                    return false;
                }
                model.lookAt(model.clauseNumber() + (code == KeyCode.DOWN ? 1 : -1));
            }
            default -> {
                return false;
            }
        }
        return true;
    }
}
