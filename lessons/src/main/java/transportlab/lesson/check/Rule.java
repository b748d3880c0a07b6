package transportlab.lesson.check;

import java.util.List;
import java.util.function.ToDoubleFunction;
import transportlab.lesson.claim.Finding;
import transportlab.measure.Verdicts;

/**
 * Decides whether a comparison of two figures holds over all rounds.
 *
 * <table>
 * <caption>What the rounds allow to say</caption>
 * <tr><th>kind</th><th>holds</th><th>does not hold</th></tr>
 * <tr><td>facts</td><td>true in every round</td><td>false in every round</td></tr>
 * <tr><td>bare counts of two transports</td><td>true in every round, the smallest ratio is at least 1.2</td><td>false
 * in every round</td></tr>
 * <tr><td>a time and a number</td><td>true in every round that counts</td><td>false in every one of them</td></tr>
 * <tr><td>two times</td><td>true in every round that counts, and the two are told apart by {@link Verdicts}</td><td>the
 * opposite may be said in the same way</td></tr>
 * </table>
 *
 * <p>Everything else cannot be told. A round counts for times if the machine was quiet and warm in it. If the machine was
 * not so in some round, nothing is refuted, because a busy machine may have been the reason; only updates that were lost
 * in a quiet round refute that none are lost.
 *
 * @param relation one of {@code < > =}
 * @param leftFactor what the left figure is multiplied with
 */
record Rule(Kind kind, char relation, double leftFactor, double rightFactor) {
    private static final double LEAST_RATIO = 1.2;
    private static final double SAME = 1e-9;

    /** Which rule there is for a comparison. */
    enum Kind {
        /** Counts and bytes, which are facts of their run. */
        FACT,
        /** Counts or bytes of two transports without a factor. */
        BARE,
        /** How many updates were lost, beside a number. */
        LOSS,
        /** A time beside a number. */
        TIME,
        /** Two times. */
        TIMES
    }

    /**
     * Both figures in one round, without their factors.
     *
     * @param quiet whether the machine was quiet and warm in this round
     */
    record Round(double left, double right, boolean quiet) {}

    Finding of(List<Round> rounds) {
        boolean times = kind == Kind.TIME || kind == Kind.TIMES;
        List<Round> counted = times ? rounds.stream().filter(Round::quiet).toList() : rounds;
        if (counted.isEmpty()) {
            return Finding.CANNOT_TELL;
        }
        if (counted.stream().allMatch(this::isTrue)) {
            return maySay(counted) ? Finding.HOLDS : Finding.CANNOT_TELL;
        }
        if (counted.stream().noneMatch(this::isTrue) && maySayTheOpposite(counted)) {
            return rounds.stream().allMatch(Round::quiet) || lostInQuiet(rounds)
                    ? Finding.DOES_NOT
                    : Finding.CANNOT_TELL;
        }
        return Finding.CANNOT_TELL;
    }

    private boolean lostInQuiet(List<Round> rounds) {
        return kind == Kind.LOSS && rounds.stream().anyMatch(round -> round.quiet() && !isTrue(round));
    }

    /** Whether it is true in one round. */
    boolean isTrue(Round round) {
        double left = left(round);
        double right = right(round);
        return switch (relation) {
            case '<' -> left < right;
            case '>' -> left > right;
            default -> Math.abs(left - right) <= SAME * Math.max(Math.abs(left), Math.abs(right));
        };
    }

    private double left(Round round) {
        return leftFactor * round.left();
    }

    private double right(Round round) {
        return rightFactor * round.right();
    }

    private boolean maySay(List<Round> rounds) {
        return switch (kind) {
            case BARE -> rounds.stream().allMatch(this::isClear);
            case TIMES ->
                longer(rounds, relation, Round::left, Round::right)
                        || longer(rounds, relation, this::left, this::right);
            default -> true;
        };
    }

    private boolean isClear(Round round) {
        return relation == '<' ? right(round) >= LEAST_RATIO * left(round) : left(round) >= LEAST_RATIO * right(round);
    }

    private boolean maySayTheOpposite(List<Round> rounds) {
        return kind != Kind.TIMES || longer(rounds, relation == '<' ? '>' : '<', this::left, this::right);
    }

    private static boolean longer(
            List<Round> rounds, char relation, ToDoubleFunction<Round> left, ToDoubleFunction<Round> right) {
        double[] one = rounds.stream().mapToDouble(left).toArray();
        double[] other = rounds.stream().mapToDouble(right).toArray();
        return relation == '<' ? Verdicts.longer(other, one) : Verdicts.longer(one, other);
    }
}
