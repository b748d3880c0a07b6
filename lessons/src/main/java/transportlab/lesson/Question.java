package transportlab.lesson;

import java.util.Comparator;
import java.util.List;

/**
 * What a learner predicts: a figure of a transport, compared with that of another one.
 *
 * @param text the question
 * @param measure what is compared
 * @param transport the one that is predicted
 * @param reference the one that is known
 * @param answers from which one is chosen; between them the guess may be anything
 */
public record Question(String text, Measure measure, String transport, String reference, List<Answer> answers) {
    private static final double BEYOND_THE_LARGEST_ANSWER = 1.2;

    /**
     * One answer.
     *
     * @param ratio the figure of the predicted transport divided by that of the known one
     * @param reply what is said to those who chose this answer if another one was nearer
     */
    public record Answer(double ratio, String text, String reply) {}

    /** The answer that is nearest to a ratio. */
    public Answer nearest(double ratio) {
        double log = Math.log(Math.max(1e-9, ratio));
        return answers.stream()
                .min(Comparator.comparingDouble(answer -> Math.abs(Math.log(answer.ratio()) - log)))
                .orElseThrow();
    }

    /** The largest ratio that can be guessed: a little beyond the largest answer. */
    public double most() {
        return BEYOND_THE_LARGEST_ANSWER
                * answers.stream().mapToDouble(Answer::ratio).max().orElse(1);
    }

    /**
     * A guess, moved by a share of the scale. The first move begins at the middle answer.
     *
     * @param ratio the guess so far; NaN if there is none
     */
    public double moved(double ratio, double share) {
        double from = Double.isNaN(ratio) ? answers.get(answers.size() / 2).ratio() : ratio;
        return Math.max(most() / 200, Math.min(most(), from + share * most()));
    }
}
