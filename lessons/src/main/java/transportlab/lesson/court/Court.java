package transportlab.lesson.court;

import java.util.List;
import transportlab.lesson.Lesson;

/**
 * All sentences of the note in one language.
 *
 * @param lesson the same as a lesson with a step for each sentence, so that it is run, recorded and checked like one; its
 *     id is {@link #ID}
 */
public record Court(Lesson lesson, List<Sentence> sentences) {
    public static final String ID = "court";

    /** How many sentences a teacher is advised to choose. */
    public static final int IN_CLASS = 6;

    /** How long a class takes for the sentences of the teacher's choice. */
    public static final int MINUTES_IN_CLASS = 15;

    public Court {
        sentences = List.copyOf(sentences);
    }
}
