package transportlab.lesson;

import java.util.List;
import transportlab.lesson.claim.Claim;
import transportlab.lesson.question.Question;

/**
 * One page of a lesson.
 *
 * @param heading a question
 * @param experiment the experiment that it speaks of; empty if no page so far has one and there are several
 * @param text shown at once
 * @param question what the learner guesses; null where nothing is asked
 * @param run what is measured here; null where nothing is
 * @param sweep what is calculated here for several values; null where nothing is
 * @param show what stands beside the text
 * @param reveal shown when the guess is locked and the run is done
 * @param claims what the text says of the figures
 * @param excerpts pieces of code
 * @param teacher notes for the teacher; null if there are none
 * @param sources where facts come from that are not measured here
 * @param reviews questions on earlier lessons
 * @param opens the experiment that the last page opens in Compare; null on other pages
 * @param line of its heading
 */
public record Step(
        String heading,
        String experiment,
        List<Block> text,
        Question question,
        Run run,
        Sweeping sweep,
        Show show,
        List<Block> reveal,
        List<Claim> claims,
        List<Excerpt> excerpts,
        Teacher teacher,
        List<String> sources,
        List<Review> reviews,
        Opening opens,
        int line) {

    /** The transports that are measured or calculated here. */
    public List<String> transports() {
        if (run != null) {
            return run.transports();
        }
        return sweep == null ? List.of() : sweep.transports();
    }
}
