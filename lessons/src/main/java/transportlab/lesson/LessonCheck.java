package transportlab.lesson;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import transportlab.experiment.BadInput;
import transportlab.experiment.ExperimentOptions;
import transportlab.measure.Measurement;
import transportlab.stands.Comparisons;
import transportlab.trial.CutSignal;
import transportlab.trial.RunListener;
import transportlab.trial.StopSignal;
import transportlab.trial.TrialException;

/** Checks a lesson: both languages do the same, the code that it shows exists, and each claim is true. */
public final class LessonCheck {
    private LessonCheck() {}

    /**
     * What is wrong without measuring anything.
     *
     * @param id of the lesson
     */
    public static List<Mistake> files(String id) {
        List<Mistake> mistakes = new ArrayList<>();
        List<Lesson> lessons = new ArrayList<>();
        for (String language : Lessons.LANGUAGES) {
            try {
                lessons.add(Lessons.load(id, language));
            } catch (LessonException e) {
                mistakes.addAll(e.mistakes());
            }
        }
        if (lessons.size() == Lessons.LANGUAGES.size()) {
            mistakes.addAll(Lessons.differences(lessons.get(0), lessons.get(1)));
        }
        return mistakes;
    }

    /**
     * Runs the lesson's experiment over these transports, including the seconds that warm the JVM up.
     *
     * @return measurements by transport; those that a stopped run did not reach are missing
     * @throws TrialException if nothing can run
     */
    public static Map<String, Measurement> measure(
            Lesson lesson, List<String> transports, RunListener listener, StopSignal stop) throws TrialException {
        try {
            ExperimentOptions options = lesson.experiment(transports);
            Map<String, Measurement> measured = new LinkedHashMap<>();
            Comparisons.of(options.build(), options.values(), 0, listener, stop, new CutSignal())
                    .run()
                    .result()
                    .trials()
                    .forEach(trial -> measured.put(trial.transport(), trial));
            return measured;
        } catch (BadInput e) {
            throw new TrialException(e.getMessage(), e);
        }
    }

    /** The claims that are not true of these measurements. */
    public static List<Mistake> claims(Lesson lesson, Map<String, Measurement> measured) {
        String file = lesson.id() + "/lesson." + lesson.language() + ".md";
        return lesson.claims().stream()
                .filter(claim -> !claim.holds(measured))
                .map(claim -> new Mistake(file, claim.line(), "is not true: " + claim.explained(measured)))
                .toList();
    }
}
