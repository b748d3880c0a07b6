package transportlab.lesson;

import java.util.List;

/**
 * One page of a lesson.
 *
 * @param heading a question
 * @param text shown at once
 * @param question what the learner predicts; null where nothing is asked
 * @param runs the transports that are measured here
 * @param reveal shown when all of that is measured
 * @param claims what the text says of the measurements
 * @param excerpts pieces of code
 * @param opens whether the page ends in the Compare screen with the settings of the lesson
 * @param line of its heading
 */
public record Step(
        String heading,
        List<Block> text,
        Question question,
        List<String> runs,
        List<Block> reveal,
        List<Claim> claims,
        List<Excerpt> excerpts,
        boolean opens,
        int line) {}
