package transportlab.app.ui.lesson.play;

import java.util.List;
import java.util.Optional;
import transportlab.lesson.Lesson;
import transportlab.lesson.Run;
import transportlab.lesson.Sweeping;
import transportlab.lesson.check.LessonRuns;
import transportlab.lesson.check.Recordings;
import transportlab.lesson.claim.Staged;
import transportlab.lesson.read.Lessons;
import transportlab.measure.Measurement;
import transportlab.sweep.Sweep;
import transportlab.trial.Comparison;
import transportlab.trial.StopSignal;
import transportlab.trial.TrialException;

/** Where the figures of lessons come from, unless they are measured. Called on a thread that may be blocked. */
public interface LessonBench {
    /** The usual one. */
    LessonBench USUAL = new LessonBench() {};

    /** What to take in place of a run, for tests that have no time to measure; empty to run it. */
    default Optional<Comparison.Outcome> instead(Lesson lesson, Run run) throws TrialException {
        return Optional.empty();
    }

    /** The recording of an experiment; none if there is none. */
    default List<Measurement> recording(Lessons all, Lesson lesson, String experiment) {
        return Recordings.read(all, lesson.id(), experiment);
    }

    /** What to take in place of opening a browser, for tests; empty to open it. */
    default Optional<Staged> staged() {
        return Optional.empty();
    }

    default Sweep sweep(Lesson lesson, Sweeping asked, StopSignal stop) throws TrialException {
        return LessonRuns.sweep(lesson, asked, stop);
    }
}
