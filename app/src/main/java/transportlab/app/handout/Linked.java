package transportlab.app.handout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import transportlab.lesson.Lesson;
import transportlab.lesson.Run;
import transportlab.lesson.Step;
import transportlab.lesson.claim.Claim;
import transportlab.lesson.claim.Term;
import transportlab.lesson.question.Question;

/**
 * Which figures a lesson holds against each other: those of one run, of one claim, or of one question. All of them have
 * to come from the same place, because trials of this computer and recorded ones do not share a plan.
 *
 * @param sets of {@code experiment/transport}, of what is measured
 */
record Linked(List<Set<String>> sets) {
    static Linked in(Lesson lesson) {
        List<Set<String>> sets = new ArrayList<>();
        for (Step step : lesson.steps()) {
            if (step.run() != null) {
                sets.add(keys(step.run()));
            }
            step.claims().forEach(claim -> sets.add(keys(claim)));
            asked(step.question()).forEach(sets::add);
        }
        Set<String> measured = lesson.steps().stream()
                .map(Step::run)
                .filter(run -> run != null && run.how() != Run.How.MODEL)
                .flatMap(run -> keys(run).stream())
                .collect(Collectors.toSet());
        sets.forEach(set -> set.retainAll(measured));
        return new Linked(sets);
    }

    static String key(String experiment, String transport) {
        return experiment + "/" + transport;
    }

    static Set<String> keys(Run run) {
        return run.transports().stream()
                .map(transport -> key(run.experiment(), transport))
                .collect(Collectors.toCollection(HashSet::new));
    }

    static Set<String> keys(Claim claim) {
        if (claim instanceof Claim.Became became) {
            return new HashSet<>(Set.of(key(became.experiment(), became.transport())));
        }
        return claim instanceof Claim.Comparison comparison
                ? keys(Stream.of(comparison.left(), comparison.right()))
                : new HashSet<>();
    }

    private static Set<String> keys(Stream<Term> terms) {
        return terms.filter(Term.Of.class::isInstance)
                .map(Term.Of.class::cast)
                .map(of -> key(of.experiment(), of.transport()))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Stream<Set<String>> asked(Question question) {
        if (question instanceof Question.Amount amount && amount.against() != null) {
            return Stream.of(keys(Stream.of(amount.of(), amount.against())));
        }
        return question instanceof Question.Which which
                ? which.options().stream()
                        .filter(option -> option.when() != null)
                        .map(option -> keys(option.when()))
                : Stream.empty();
    }

    /** Those of some keys that are held against no others than these, not even by way of each other. */
    Set<String> whole(Set<String> keys) {
        Set<String> left = new HashSet<>(keys);
        boolean fewer = true;
        while (fewer) {
            fewer = false;
            for (Set<String> set : sets) {
                fewer |= !left.containsAll(set) && left.removeAll(set);
            }
        }
        return left;
    }
}
