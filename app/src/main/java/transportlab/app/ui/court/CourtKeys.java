package transportlab.app.ui.court;

import javafx.scene.input.KeyCode;

/** What keys do with an open sentence, on the screen and in the presentation. */
public final class CourtKeys {
    private CourtKeys() {}

    /**
     * Does what a key means: the next sentence or the one before, the evidence, the clauses.
     *
     * @return whether it means something
     */
    public static boolean press(CourtModel model, KeyCode code) {
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
