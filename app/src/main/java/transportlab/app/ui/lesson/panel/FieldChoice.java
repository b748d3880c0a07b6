package transportlab.app.ui.lesson.panel;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import transportlab.lesson.question.Guess;
import transportlab.lesson.question.Question;
import transportlab.lesson.trace.FieldKeys;

/**
 * Which of the fields on the screen is chosen, and how they are marked: the chosen one has a frame; once the truth is
 * known, the right one has it, and a guess that was another one keeps an outline.
 */
final class FieldChoice {
    private final List<FieldCell> cells;
    private final Asking find;
    private final Guess truth;
    private FieldCell chosen;

    /**
     * @param find null if no field is asked for, so that any may be looked at
     * @param truth null until it is revealed
     */
    FieldChoice(List<FieldCell> cells, Asking find, Guess truth) {
        this.cells = List.copyOf(cells);
        this.find = find;
        this.truth = truth;
        take();
    }

    /** Takes the guess, which may have been made elsewhere. */
    void take() {
        Guess guess = find == null ? null : find.guess().get();
        if (guess != null && guess.field() != null && (chosen == null || !names(guess, chosen))) {
            chosen = cells.stream()
                    .filter(cell -> names(guess, cell))
                    .findFirst()
                    .orElse(null);
        }
        mark();
    }

    private static boolean names(Guess guess, FieldCell cell) {
        return guess.field() != null && FieldKeys.names(guess.field(), cell.field());
    }

    /** The field that is chosen; null if none is. */
    FieldCell chosen() {
        return chosen;
    }

    /** The right field; null if it is not known yet or not on the screen. */
    FieldCell right() {
        return truth == null
                ? null
                : cells.stream().filter(cell -> names(truth, cell)).findFirst().orElse(null);
    }

    /** Whether a field can be chosen now. */
    boolean isOpen() {
        return truth == null && (find == null || find.isOpen());
    }

    void choose(FieldCell cell) {
        if (!isOpen()) {
            return;
        }
        chosen = cell;
        if (find != null) {
            find.guess(Guess.field(FieldKeys.written((Question.Find) find.question(), cell.field())));
        }
        mark();
    }

    /** Chooses the next field or the one before; the first if none is chosen. */
    void move(int by) {
        if (!cells.isEmpty()) {
            int at = chosen == null ? (by > 0 ? -1 : 0) : cells.indexOf(chosen);
            choose(cells.get(Math.max(0, Math.min(cells.size() - 1, at + by))));
        }
    }

    /** Chooses the nearest field in the line below, or in the one above. */
    void moveLine(int by) {
        if (chosen == null) {
            move(by);
            return;
        }
        Bounds here = scene(chosen);
        FieldCell nearest = null;
        for (FieldCell cell : cells) {
            Bounds there = scene(cell);
            boolean beyond = by > 0 ? there.getMinY() > here.getMinY() + 2 : there.getMinY() < here.getMinY() - 2;
            if (beyond && (nearest == null || apart(there, here) < apart(scene(nearest), here))) {
                nearest = cell;
            }
        }
        if (nearest != null) {
            choose(nearest);
        }
    }

    private static Bounds scene(FieldCell cell) {
        return cell.localToScene(cell.getBoundsInLocal());
    }

    /** Lines count more than columns. */
    private static double apart(Bounds there, Bounds here) {
        return 100 * Math.abs(there.getMinY() - here.getMinY()) + Math.abs(there.getMinX() - here.getMinX());
    }

    private void mark() {
        List<FieldCell> right = new ArrayList<>();
        if (truth != null) {
            cells.stream().filter(cell -> names(truth, cell)).forEach(right::add);
        }
        for (FieldCell cell : cells) {
            boolean framed = truth == null ? cell == chosen : right.contains(cell);
            cell.mark(framed ? FieldCell.Mark.FRAME : cell == chosen ? FieldCell.Mark.OUTLINE : FieldCell.Mark.NONE);
        }
    }
}
