package transportlab.app.ui.lesson.play;

import java.util.OptionalDouble;
import transportlab.lesson.Step;
import transportlab.lesson.check.Figures;
import transportlab.lesson.claim.Evidence;
import transportlab.lesson.claim.Figure;
import transportlab.lesson.claim.Term;
import transportlab.lesson.question.Question;

/** The arithmetic of questions on how large something is. A guess is a ratio, or a number itself. */
public final class Amounts {
    private static final double BEYOND_THE_LARGEST_ANSWER = 1.2;
    private static final double LEAST_SHARE = 1.0 / 200;

    private Amounts() {}

    /** What a bar stands for. */
    public record Asked(Figure figure, String transport, String experiment) {
        public Term.Of term() {
            return new Term.Of(1, figure, transport, experiment);
        }
    }

    /** The question of a page if it is on how large something is; null otherwise. */
    public static Question.Amount of(Step step) {
        return step.question() instanceof Question.Amount amount ? amount : null;
    }

    /** Whether the page asks about that bar. */
    public static boolean asks(Step step, Asked asked) {
        Question.Amount amount = of(step);
        return amount != null
                && amount.of().figure().equals(asked.figure())
                && amount.of().transport().equals(asked.transport())
                && amount.of().experiment().equals(asked.experiment());
    }

    /**
     * The amount that a guess means.
     *
     * @param guess a ratio, or a number
     * @return NaN if it is a ratio to something that was not measured
     */
    public static double value(Step step, double guess, Evidence evidence) {
        Question.Amount amount = of(step);
        if (amount.against() == null) {
            return guess;
        }
        OptionalDouble one = Figures.median(amount.against(), evidence);
        return one.isPresent() ? guess * one.getAsDouble() : Double.NaN;
    }

    /** The largest guess: a little beyond the largest answer. */
    public static double most(Question.Amount question) {
        return BEYOND_THE_LARGEST_ANSWER
                * question.answers().stream()
                        .mapToDouble(Question.Answer::value)
                        .max()
                        .orElse(1);
    }

    /**
     * A guess, moved by a share of the scale. The first move begins at the middle answer.
     *
     * @param guess null if there is none
     */
    static double moved(Question.Amount question, Double guess, double share) {
        double most = most(question);
        double from = guess == null
                ? question.answers().get(question.answers().size() / 2).value()
                : guess;
        return Math.max(most * LEAST_SHARE, Math.min(most, from + share * most));
    }
}
