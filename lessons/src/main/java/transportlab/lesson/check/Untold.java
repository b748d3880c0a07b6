package transportlab.lesson.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import transportlab.lesson.claim.Claim;
import transportlab.lesson.claim.Evidence;
import transportlab.lesson.claim.Term;
import transportlab.measure.Measurement;

/** Why a run does not tell whether a claim is true. */
public enum Untold {
    /** Something that the claim needs was not measured. */
    MISSING,
    /** The machine was busy in some round. */
    BUSY,
    /** Some round was measured before the program had warmed up. */
    COLD,
    /** It is true in some rounds and not in others. */
    MIXED,
    /** It is the same way in all rounds, but the difference is too small. */
    CLOSE;

    /** The cause for a claim that cannot be told. */
    public static Untold of(Claim claim, Evidence evidence) {
        List<Measurement> trials = trials(claim, evidence);
        Optional<List<Rule.Round>> rounds = claim instanceof Claim.Comparison comparison
                ? Claims.rounds(comparison, evidence).filter(all -> !all.isEmpty())
                : Optional.empty();
        boolean became = claim instanceof Claim.Became
                && !trials.isEmpty()
                && trials.stream().allMatch(trial -> trial.outcome() != null);
        if (rounds.isEmpty() && !became) {
            return MISSING;
        }
        if (noted(trials, Measurement.BUSY)) {
            return BUSY;
        }
        if (noted(trials, Measurement.COLD)) {
            return COLD;
        }
        boolean same = rounds.isPresent()
                && rounds.get().stream()
                                .map(Claims.rule((Claim.Comparison) claim)::isTrue)
                                .distinct()
                                .count()
                        == 1;
        return same ? CLOSE : MIXED;
    }

    private static boolean noted(List<Measurement> trials, String note) {
        return trials.stream().anyMatch(trial -> trial.notes().contains(note));
    }

    private static List<Measurement> trials(Claim claim, Evidence evidence) {
        if (claim instanceof Claim.Became became) {
            return evidence.trials(became.experiment(), became.transport());
        }
        List<Measurement> trials = new ArrayList<>();
        if (claim instanceof Claim.Comparison comparison) {
            for (Term term : List.of(comparison.left(), comparison.right())) {
                if (term instanceof Term.Of of) {
                    trials.addAll(evidence.trials(of.experiment(), of.transport()));
                }
            }
        }
        return trials;
    }

    /** Its key in words files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
