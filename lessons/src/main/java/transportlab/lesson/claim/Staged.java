package transportlab.lesson.claim;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import transportlab.stage.Attempt;
import transportlab.stage.RecordedStage;

/**
 * What came of the attempts on the stage.
 *
 * @param attempts in the order in which they were seen; of several at the same cell, the last one counts
 * @param recorded whether they come with the program
 * @param browser the browser that made them
 */
public record Staged(List<Attempt> attempts, boolean recorded, String browser) {
    public static final Staged NOTHING = new Staged(List.of(), false, "");

    public Staged {
        attempts = List.copyOf(attempts);
    }

    /** Those that come with the program. */
    public static Staged ofRecording() {
        return new Staged(RecordedStage.attempts(), true, RecordedStage.browser());
    }

    public Optional<Attempt> at(Cell cell) {
        return attempts.stream()
                .filter(attempt -> Cell.of(attempt).equals(cell))
                .reduce((before, later) -> later);
    }

    /** Whether something came of each of these cells. */
    public boolean has(Collection<Cell> cells) {
        return cells.stream().allMatch(cell -> at(cell).isPresent());
    }

    /** Whether all fields are there. What was read from a file may lack some. */
    @JsonIgnore
    public boolean isSound() {
        return browser != null
                && attempts.stream()
                        .allMatch(each -> each.from() != null
                                && each.by() != null
                                && each.proof() != null
                                && each.guard() != null
                                && each.came() != null
                                && each.origin() != null);
    }
}
