package transportlab.lesson.check;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import transportlab.lesson.claim.Evidence;
import transportlab.lesson.claim.Finding;
import transportlab.lesson.question.Guess;
import transportlab.lesson.question.Question;

/** What is true, and what is said to a guess. */
public final class Answers {
    private Answers() {}

    /**
     * What is true.
     *
     * @return empty if the evidence does not tell; always empty for a moment, for which a trace is needed
     */
    public static Optional<Guess> truth(Question question, Evidence evidence) {
        if (question instanceof Question.Amount amount) {
            OptionalDouble value = amount.against() == null
                    ? Figures.median(amount.of(), evidence)
                    : Ratios.median(amount.of(), amount.against(), evidence);
            return value.isEmpty() ? Optional.empty() : Optional.of(Guess.value(value.getAsDouble()));
        }
        if (question instanceof Question.Which which) {
            return right(which, evidence);
        }
        if (question instanceof Question.Order order) {
            return Optional.of(
                    Guess.order(IntStream.range(0, order.items().size()).boxed().toList()));
        }
        return question instanceof Question.Find find ? Optional.of(Guess.field(find.target())) : Optional.empty();
    }

    /** The only answer that is right in any case or whose claim holds. */
    private static Optional<Guess> right(Question.Which which, Evidence evidence) {
        List<Integer> right = IntStream.range(0, which.options().size())
                .filter(i -> isRight(which.options().get(i), evidence))
                .boxed()
                .toList();
        return right.size() == 1 ? Optional.of(Guess.choice(right.get(0))) : Optional.empty();
    }

    private static boolean isRight(Question.Option option, Evidence evidence) {
        return option.right()
                || option.when() != null
                        && Claims.check(option.when(), evidence).finding() == Finding.HOLDS;
    }

    /**
     * Whether a guess is right, and what is said to it. A guess of how large something is is right if the answer that is
     * nearest to it is also nearest to the truth.
     */
    public static Judged judge(Question question, Guess guess, Guess truth) {
        if (question instanceof Question.Amount amount) {
            Question.Answer chosen = nearest(amount, guess.value());
            return judged(chosen.equals(nearest(amount, truth.value())), chosen.reply(), truth);
        }
        if (question instanceof Question.Which which) {
            String reply = which.options().get(guess.choice()).reply();
            return judged(guess.choice().equals(truth.choice()), reply, truth);
        }
        if (question instanceof Question.Order order) {
            return judged(guess.order().equals(truth.order()), order.reply(), truth);
        }
        if (question instanceof Question.Find find) {
            String reply = find.replies().getOrDefault(guess.field(), find.reply());
            return judged(guess.field().equals(truth.field()), reply, truth);
        }
        Question.Moment moment = (Question.Moment) question;
        double late = guess.value() - truth.value();
        return judged(Math.abs(late) <= moment.withinMillis(), late < 0 ? moment.early() : moment.late(), truth);
    }

    private static Judged judged(boolean right, String reply, Guess truth) {
        return new Judged(right, right ? "" : reply, truth);
    }

    /** The answer that is nearest to a value by its ratio, or by its difference if an answer is 0. */
    public static Question.Answer nearest(Question.Amount question, double value) {
        boolean byRatio = value > 0 && question.answers().stream().allMatch(answer -> answer.value() > 0);
        return question.answers().stream()
                .min((one, other) ->
                        Double.compare(distance(one.value(), value, byRatio), distance(other.value(), value, byRatio)))
                .orElseThrow();
    }

    private static double distance(double one, double other, boolean byRatio) {
        return Math.abs(byRatio ? Math.log(one / other) : one - other);
    }
}
