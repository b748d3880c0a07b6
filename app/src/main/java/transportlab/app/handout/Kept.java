package transportlab.app.handout;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import transportlab.lesson.Lesson;
import transportlab.measure.Measurement;
import transportlab.trial.TrialException;

/** Where a handout gets figures of this computer from. */
public interface Kept {
    /** Handouts have the figures of the recordings that come with the lessons. */
    Kept NOTHING = lesson -> Optional.empty();

    /**
     * @return empty if nothing was measured here, or if it belongs to another edition of the lesson
     * @throws TrialException if it is measured now and that fails
     */
    Optional<Own> of(Lesson lesson) throws TrialException;

    /**
     * Is told of each lesson how many of its figures come from the recorded run although they were measured here.
     *
     * @param measured techniques of experiments
     */
    default void compared(int measured, int replaced) {}

    /**
     * What was measured live on this computer.
     *
     * @param trials by {@code experiment/transport}
     */
    record Own(Map<String, List<Measurement>> trials) {}
}
