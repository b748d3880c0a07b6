package transportlab.app.ui.lesson.links;

import java.util.Map;
import transportlab.app.ui.trace.Place;
import transportlab.app.ui.trace.Traced;
import transportlab.sweep.Over;

/** The ways from a lesson to other screens. From all but the last, Esc leads back to the same step. */
public interface LessonLinks {
    void timeline(Traced traced, Place place);

    void wire(Traced traced, Place place);

    /** Shows on Scale what the settings of a lesson cost for several values of one of them. */
    void scale(Map<String, String> options, String name, Over over);

    /** Opens the path of a lesson's settings on Compare. */
    void path(Map<String, String> options, String name);

    /**
     * Opens Compare with settings of a lesson.
     *
     * @param change the option that the learner is asked to change
     */
    void compare(Map<String, String> options, String name, String change);
}
