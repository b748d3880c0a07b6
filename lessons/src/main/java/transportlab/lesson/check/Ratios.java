package transportlab.lesson.check;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import transportlab.lesson.claim.Evidence;
import transportlab.lesson.claim.Term;
import transportlab.measure.Measurement;

/** Ratios of two figures. A ratio is taken inside each repetition, because its trials share a plan. */
final class Ratios {
    private Ratios() {}

    /** The median over the repetitions that both have; empty if there is none, or if the other figure is 0. */
    static OptionalDouble median(Term.Of of, Term.Of against, Evidence evidence) {
        List<Double> ratios = new ArrayList<>();
        for (Measurement trial : evidence.trials(of.experiment(), of.transport())) {
            for (Measurement other : evidence.trials(against.experiment(), against.transport())) {
                OptionalDouble one = Figures.of(of.figure(), trial);
                OptionalDouble two = Figures.of(against.figure(), other);
                if (trial.repetition() == other.repetition() && one.isPresent() && two.orElse(0) > 0) {
                    ratios.add(of.factor() * one.getAsDouble() / (against.factor() * two.getAsDouble()));
                }
            }
        }
        return Figures.median(ratios.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
