package transportlab.lesson.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import transportlab.lesson.Step;
import transportlab.lesson.claim.Claim;
import transportlab.lesson.claim.Evidence;
import transportlab.lesson.claim.Finding;
import transportlab.lesson.claim.Measure;
import transportlab.lesson.claim.Term;
import transportlab.measure.Measurement;
import transportlab.measure.Outcome;
import transportlab.sweep.Sweep;
import transportlab.words.Numbers;

/**
 * Holds claims against evidence. Trials are paired by their repetition, because the transports of a repetition share a
 * plan. If something that a claim needs is missing or failed, it cannot be told.
 */
public final class Claims {
    private Claims() {}

    /** The claims of a page, in their order. */
    public static List<Checked> check(Step step, Evidence evidence) {
        return step.claims().stream().map(claim -> check(claim, evidence)).toList();
    }

    public static Checked check(Claim claim, Evidence evidence) {
        if (claim instanceof Claim.Became became) {
            return check(became, evidence);
        }
        if (claim instanceof Claim.Attempted attempted) {
            return check(attempted, evidence);
        }
        Claim.Comparison comparison = (Claim.Comparison) claim;
        return new Checked(
                claim,
                finding(comparison, evidence),
                text(comparison.left(), comparison.right(), evidence),
                text(comparison.right(), comparison.left(), evidence));
    }

    /** A number is written in the unit of the figure beside it. */
    private static String text(Term term, Term beside, Evidence evidence) {
        OptionalDouble value = Figures.median(term, evidence);
        Term unit = term instanceof Term.Number ? beside : term;
        return value.isPresent() ? Figures.text(unit, value.getAsDouble(), evidence) : Numbers.NOT_MEASURED;
    }

    private static Checked check(Claim.Became claim, Evidence evidence) {
        List<Measurement> trials = evidence.trials(claim.experiment(), claim.transport());
        List<Outcome> became =
                trials.stream().map(Measurement::outcome).distinct().toList();
        String found = became.contains(null) || became.isEmpty()
                ? Numbers.NOT_MEASURED
                : String.join(", ", became.stream().map(Outcome::id).toList());
        return new Checked(claim, finding(claim, trials), found, claim.outcome().id());
    }

    /** What a browser does is the same each time, so that one attempt is enough. */
    private static Checked check(Claim.Attempted claim, Evidence evidence) {
        Optional<String> found = evidence.staged().at(claim.cell()).map(claim.seen()::of);
        Finding finding = found.map(is -> is.equals(claim.value()) ? Finding.HOLDS : Finding.DOES_NOT)
                .orElse(Finding.CANNOT_TELL);
        return new Checked(claim, finding, found.orElse(Numbers.NOT_MEASURED), claim.value());
    }

    private static Finding finding(Claim.Became claim, List<Measurement> trials) {
        boolean known = !trials.isEmpty()
                && trials.stream().allMatch(trial -> trial.failure() == null && trial.outcome() != null);
        if (!known) {
            return Finding.CANNOT_TELL;
        }
        if (trials.stream().allMatch(trial -> trial.outcome() == claim.outcome())) {
            return Finding.HOLDS;
        }
        boolean refuted = trials.stream().allMatch(trial -> trial.delayCounts() && trial.outcome() != claim.outcome());
        return refuted ? Finding.DOES_NOT : Finding.CANNOT_TELL;
    }

    private static Finding finding(Claim.Comparison claim, Evidence evidence) {
        if (claim.left() instanceof Term.Crossing || claim.right() instanceof Term.Crossing) {
            return crossing(claim, evidence);
        }
        return rounds(claim, evidence).map(rule(claim)::of).orElse(Finding.CANNOT_TELL);
    }

    static Rule rule(Claim.Comparison claim) {
        return new Rule(kind(claim), claim.relation(), factor(claim.left()), factor(claim.right()));
    }

    private static double factor(Term term) {
        return term instanceof Term.Of of ? of.factor() : 1;
    }

    private static Rule.Kind kind(Claim.Comparison claim) {
        List<Term.Of> figures = figures(claim);
        if (figures.stream().anyMatch(of -> of.figure().measure().isTime())) {
            return figures.size() == 2 ? Rule.Kind.TIMES : Rule.Kind.TIME;
        }
        if (figures.stream().allMatch(of -> of.figure().measure() == Measure.LOST)) {
            return Rule.Kind.LOSS;
        }
        return isBare(claim.relation(), figures) ? Rule.Kind.BARE : Rule.Kind.FACT;
    }

    private static boolean isBare(char relation, List<Term.Of> figures) {
        return figures.size() == 2
                && relation != '='
                && figures.stream()
                        .allMatch(of -> of.factor() == 1 && of.figure().measure() != Measure.SHARE)
                && !place(figures.get(0)).equals(place(figures.get(1)));
    }

    private static String place(Term.Of of) {
        return of.experiment() + "/" + of.transport();
    }

    private static List<Term.Of> figures(Claim.Comparison claim) {
        List<Term.Of> figures = new ArrayList<>();
        for (Term term : List.of(claim.left(), claim.right())) {
            if (term instanceof Term.Of of) {
                figures.add(of);
            }
        }
        return figures;
    }

    /** Both figures in each repetition that all trials share; empty if a figure is missing. */
    static Optional<List<Rule.Round>> rounds(Claim.Comparison claim, Evidence evidence) {
        Set<Integer> shared = null;
        for (Term.Of of : figures(claim)) {
            Set<Integer> here = new TreeSet<>();
            evidence.trials(of.experiment(), of.transport()).forEach(trial -> here.add(trial.repetition()));
            if (shared == null) {
                shared = here;
            } else {
                shared.retainAll(here);
            }
        }
        List<Rule.Round> rounds = new ArrayList<>();
        for (int repetition : shared == null ? Set.<Integer>of() : shared) {
            OptionalDouble left = value(claim.left(), repetition, evidence);
            OptionalDouble right = value(claim.right(), repetition, evidence);
            if (left.isEmpty() || right.isEmpty()) {
                return Optional.empty();
            }
            boolean quiet = figures(claim).stream()
                    .allMatch(of -> trial(of, repetition, evidence).delayCounts());
            rounds.add(new Rule.Round(left.getAsDouble(), right.getAsDouble(), quiet));
        }
        return Optional.of(rounds);
    }

    private static OptionalDouble value(Term term, int repetition, Evidence evidence) {
        return term instanceof Term.Of of
                ? Figures.of(of.figure(), trial(of, repetition, evidence))
                : OptionalDouble.of(((Term.Number) term).value());
    }

    private static Measurement trial(Term.Of of, int repetition, Evidence evidence) {
        return evidence.trials(of.experiment(), of.transport()).stream()
                .filter(trial -> trial.repetition() == repetition)
                .findFirst()
                .orElseThrow();
    }

    /** A sweep is calculated, so that one is enough. Where lines do not cross, nothing that is said of it is true. */
    private static Finding crossing(Claim.Comparison claim, Evidence evidence) {
        for (Term term : List.of(claim.left(), claim.right())) {
            if (term instanceof Term.Crossing crossing && !isWhole(crossing, evidence)) {
                return Finding.CANNOT_TELL;
            }
        }
        OptionalDouble left = Figures.median(claim.left(), evidence);
        OptionalDouble right = Figures.median(claim.right(), evidence);
        if (left.isEmpty() || right.isEmpty()) {
            return Finding.DOES_NOT;
        }
        Rule.Round round = new Rule.Round(left.getAsDouble(), right.getAsDouble(), true);
        return new Rule(Rule.Kind.FACT, claim.relation(), 1, 1).of(List.of(round));
    }

    private static boolean isWhole(Term.Crossing crossing, Evidence evidence) {
        Optional<Sweep> sweep = evidence.sweep(crossing.experiment());
        return sweep.isPresent()
                && sweep.get().transports().containsAll(List.of(crossing.one(), crossing.other()))
                && sweep.get().done().size() == sweep.get().over().values().size();
    }
}
