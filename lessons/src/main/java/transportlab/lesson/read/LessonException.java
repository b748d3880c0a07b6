package transportlab.lesson.read;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown if a lesson cannot be shown. The message has all of its mistakes, one per line. */
public final class LessonException extends Exception {
    private static final long serialVersionUID = 1;
    private final transient List<Mistake> mistakes;

    LessonException(List<Mistake> mistakes) {
        super(mistakes.stream().map(Mistake::toString).collect(Collectors.joining("\n")));
        this.mistakes = mistakes;
    }

    public List<Mistake> mistakes() {
        return mistakes;
    }
}
