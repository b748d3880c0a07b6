package transportlab.lesson.court;

import java.util.List;
import transportlab.lesson.Show;
import transportlab.lesson.Step;

/**
 * A sentence of the note before the court.
 *
 * @param id the name of its files, which begin with its number
 * @param title a few words, for lists
 * @param asks the time that is asked for before the verdict
 * @param step its text, run, claims, sources and notes for the teacher; the heading is the sentence itself, the text is
 *     shown at once, and what is below the dashes, why it was believed, with the verdict
 * @param clauses its parts; one or more
 * @param shows what the run shows as evidence, in their order; none if it has no run
 * @param tables facts from sources
 */
public record Sentence(
        String id, String title, Time asks, Step step, List<Clause> clauses, List<Show> shows, List<Table> tables) {
    public Sentence {
        clauses = List.copyOf(clauses);
        shows = List.copyOf(shows);
        tables = List.copyOf(tables);
    }

    /** The sentence, in our words. */
    public String text() {
        return step.heading();
    }

    /** The verdict on all of it. */
    public Verdict verdict(Time at) {
        return Verdict.of(
                clauses.stream().map(clause -> clause.verdicts().get(at)).toList());
    }

    /** Whether something is measured or calculated here. */
    public boolean hasRun() {
        return step.run() != null || step.sweep() != null;
    }
}
