package transportlab.app.lesson;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import transportlab.lesson.Lesson;
import transportlab.lesson.claim.Evidence;
import transportlab.measure.Measurement;
import transportlab.measure.Result;
import transportlab.measure.Verdicts;

/** What was measured with one experiment of a lesson, as a result, so that it can be drawn. */
public final class LessonResult {
    private LessonResult() {}

    public static Result of(Lesson lesson, String experiment, Evidence evidence) {
        List<String> all = lesson.transports(experiment);
        List<String> known = all.stream()
                .filter(id -> !evidence.trials(experiment, id).isEmpty())
                .toList();
        List<Measurement> trials = known.stream()
                .flatMap(id -> evidence.trials(experiment, id).stream())
                .toList();
        List<String> asked = known.isEmpty() ? all : known;
        int rounds = known.stream()
                .mapToInt(id -> evidence.trials(experiment, id).size())
                .max()
                .orElse(1);
        Map<String, String> options = new LinkedHashMap<>(lesson.experiments().getOrDefault(experiment, Map.of()));
        options.put("repetitions", String.valueOf(rounds));
        return new Result(
                Result.SCHEMA,
                Map.of(),
                new Result.ExperimentFacts(lesson.id(), asked, options, rounds, true),
                trials,
                List.of(),
                Verdicts.summary(asked, trials));
    }
}
