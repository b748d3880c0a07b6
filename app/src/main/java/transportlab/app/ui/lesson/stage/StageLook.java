package transportlab.app.ui.lesson.stage;

import java.util.Optional;
import java.util.Set;
import transportlab.lesson.Show;
import transportlab.lesson.claim.Cell;
import transportlab.lesson.claim.Staged;
import transportlab.stage.Attempt;
import transportlab.stage.From;

/**
 * What a page shows of the stage.
 *
 * @param staged where the cells come from
 * @param asked the cell that the question of the page is about; null for none in particular
 * @param open the cells that may be seen; the others would give an answer away
 * @param locked whether the guess of the page is made, so that everything may be seen that comes
 * @param revealed whether the page is done
 * @param opens whether going on opens the browser
 */
public record StageLook(
        Show.Stage show, Staged staged, Cell asked, Set<Cell> open, boolean locked, boolean revealed, boolean opens) {
    /** What came of a cell; empty if that may not be seen, or is not known. */
    public Optional<Attempt> at(Cell cell) {
        return locked || open.contains(cell) ? staged.at(cell) : Optional.empty();
    }

    /**
     * The cell to look at: the chosen one, or else the one that is asked about.
     *
     * @param chosen null for none, or perhaps one of another page
     */
    public Optional<Cell> current(Cell chosen) {
        boolean here =
                chosen != null && show.cells().contains(chosen) && at(chosen).isPresent();
        return Optional.ofNullable(here ? chosen : asked).filter(cell -> at(cell).isPresent());
    }

    /** The cell beside another one: so many rows down, and so many columns to the right. It stays in the table. */
    Cell beside(Cell cell, int down, int right) {
        int row = cell == null ? -1 : show.from().indexOf(cell.from());
        int column = cell == null ? -1 : show.columns().indexOf(new Show.Column(cell.by(), cell.proof(), cell.guard()));
        if (row < 0 || column < 0) {
            return show.cells().get(0);
        }
        From from = show.from().get(within(row + down, show.from().size()));
        return show.columns().get(within(column + right, show.columns().size())).cell(from);
    }

    private static int within(int index, int size) {
        return Math.max(0, Math.min(size - 1, index));
    }
}
