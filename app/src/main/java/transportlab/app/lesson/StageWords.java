package transportlab.app.lesson;

import java.util.List;
import java.util.Optional;
import transportlab.lesson.Show;
import transportlab.lesson.claim.Cell;
import transportlab.lesson.claim.Claim;
import transportlab.lesson.claim.Seen;
import transportlab.stage.Attempt;
import transportlab.stage.Came;
import transportlab.words.Words;

/** What is said of the stage and of attempts on it. */
public record StageWords(Words words) {
    private String get(String key, Enum<?> value) {
        return words.get("lesson.stage." + key + "." + Cell.key(value));
    }

    public String from(Enum<?> page) {
        return get("from", page);
    }

    public String note(Enum<?> page) {
        return get("note", page);
    }

    public String by(Enum<?> way) {
        return get("by", way);
    }

    public String came(Came came) {
        return get("came", came);
    }

    /** What a column says below its name: what differs between the columns. */
    public String column(Show.Column column, List<Show.Column> all) {
        boolean proofs = all.stream().map(Show.Column::proof).distinct().count() > 1;
        boolean guards = all.stream().map(Show.Column::guard).distinct().count() > 1;
        String proof = proofs ? get("proof.short", column.proof()) : "";
        String guard = guards ? get("guard.short", column.guard()) : "";
        return (proof + (proofs && guards ? ", " : "") + guard);
    }

    /** What all columns have in common. */
    public String common(List<Show.Column> all) {
        boolean proofs = all.stream().map(Show.Column::proof).distinct().count() > 1;
        boolean guards = all.stream().map(Show.Column::guard).distinct().count() > 1;
        String proof = proofs ? "" : get("proof", all.get(0).proof());
        String guard = guards ? "" : get("guard", all.get(0).guard());
        return (proof + " " + guard).strip();
    }

    /** A cell without its outcome: which page asks how. */
    public String cell(Cell cell) {
        return words.with("lesson.stage.cell", "page", from(cell.from()), "way", by(cell.by()));
    }

    /** What came of an attempt, in a sentence or two. */
    public String said(Attempt attempt) {
        String key = attempt.came() == Came.BLOCKED ? blocked(attempt) : Cell.key(attempt.came());
        return words.get("lesson.stage.said." + key);
    }

    private static String blocked(Attempt attempt) {
        if (!attempt.arrived()) {
            return attempt.preflight() ? "stopped" : "silent";
        }
        return attempt.acted() ? "acted" : "blocked";
    }

    /** What the server saw of it; empty if it saw nothing. */
    public String saw(Attempt attempt) {
        if (!attempt.seen()) {
            return "";
        }
        String cookie = attempt.arrived() ? attempt.cookie() ? "cookie" : "bare" : "preflight";
        boolean named = !attempt.origin().isEmpty();
        return words.with("lesson.stage.saw." + cookie + (named ? ".origin" : ""), "origin", attempt.origin());
    }

    /** What a claim speaks of. */
    public String side(Claim.Attempted claim) {
        return words.with(
                "lesson.stage.side",
                "page",
                from(claim.cell().from()),
                "way",
                by(claim.cell().by()),
                "what",
                get("seen", claim.seen()));
    }

    /** What was found, or is claimed, as a word. */
    public String value(Claim.Attempted claim, String found) {
        Optional<Came> came = claim.seen() == Seen.CAME ? Cell.find(Came.values(), found) : Optional.empty();
        return came.map(this::came)
                .or(() -> words.find("lesson.stage.flag." + found))
                .orElse(found);
    }
}
