package transportlab.lesson.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import transportlab.experiment.BadInput;
import transportlab.experiment.ExperimentOptions;
import transportlab.lesson.Lesson;
import transportlab.lesson.Run;
import transportlab.lesson.read.Lessons;
import transportlab.measure.Measurement;
import transportlab.stands.Comparisons;
import transportlab.trial.CutSignal;
import transportlab.trial.RunListener;
import transportlab.trial.StopSignal;
import transportlab.trial.TrialException;

/** On what the pages of a lesson are rehearsed: real sockets, virtual time, or recordings. */
public final class Grounds {
    private static final String REPETITIONS = "repetitions";

    private Grounds() {}

    /**
     * Live pages are measured: each experiment once, with all of its transports. Recorded pages take their recording,
     * and pages of the model are calculated.
     */
    public static Rehearsal.Trials live(Lessons all, RunListener listener, StopSignal stop) {
        Map<String, List<Measurement>> done = new HashMap<>();
        return (lesson, run) -> switch (run.how()) {
            case MODEL -> LessonRuns.measure(lesson, run, listener, stop);
            case RECORDED -> recorded(all, lesson, run);
            case LIVE -> {
                String key = lesson.id() + "/" + run.experiment();
                if (!done.containsKey(key)) {
                    done.put(key, measure(lesson, run.experiment(), Map.of(), listener, stop));
                }
                yield of(run, done.get(key));
            }
        };
    }

    /** Everything is calculated, and nothing takes real time. */
    public static Rehearsal.Trials calculated(StopSignal stop) {
        return (lesson, run) -> LessonRuns.measure(
                lesson, new Run(run.experiment(), run.transports(), Run.How.MODEL), RunListener.NOBODY, stop);
    }

    /** Live and recorded pages take their recording, and pages of the model are calculated. */
    public static Rehearsal.Trials recorded(Lessons all, StopSignal stop) {
        return (lesson, run) -> run.how() == Run.How.MODEL
                ? LessonRuns.measure(lesson, run, RunListener.NOBODY, stop)
                : recorded(all, lesson, run);
    }

    private static List<Measurement> recorded(Lessons all, Lesson lesson, Run run) {
        return of(run, Recordings.read(all, lesson.id(), run.experiment()));
    }

    private static List<Measurement> of(Run run, List<Measurement> trials) {
        return trials.stream()
                .filter(trial -> run.transports().contains(trial.transport()))
                .toList();
    }

    /** The experiments of which a lesson has recordings: all that it measures. */
    public static List<String> toRecord(Lesson lesson) {
        return lesson.steps().stream()
                .filter(step -> step.run() != null && step.run().how() != Run.How.MODEL)
                .map(step -> step.run().experiment())
                .distinct()
                .toList();
    }

    /**
     * Measures an experiment with all transports that the lesson measures with it, for a recording.
     *
     * @throws TrialException if nothing can run
     */
    public static List<Measurement> record(
            Lesson lesson, String experiment, int rounds, RunListener listener, StopSignal stop) throws TrialException {
        return measure(lesson, experiment, Map.of(REPETITIONS, String.valueOf(rounds)), listener, stop);
    }

    private static List<Measurement> measure(
            Lesson lesson, String experiment, Map<String, String> changed, RunListener listener, StopSignal stop)
            throws TrialException {
        List<String> transports = lesson.steps().stream()
                .filter(step -> step.run() != null && step.run().how() != Run.How.MODEL)
                .filter(step -> step.run().experiment().equals(experiment))
                .flatMap(step -> step.run().transports().stream())
                .distinct()
                .toList();
        try {
            ExperimentOptions options = lesson.experiment(experiment, transports, "live");
            for (Map.Entry<String, String> change : changed.entrySet()) {
                options.set(change.getKey(), change.getValue(), lesson.id());
            }
            return Comparisons.of(options.build(), options.values(), 0, listener, stop, new CutSignal())
                    .run()
                    .result()
                    .trials();
        } catch (BadInput e) {
            throw new TrialException(e.getMessage(), e);
        }
    }
}
