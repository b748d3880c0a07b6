package transportlab.lesson;

import java.util.List;
import transportlab.experiment.Experiment;

/**
 * One lesson in one language.
 *
 * @param id its folder
 * @param minutes how long it takes, about
 * @param options of the experiment that all of its runs share
 */
public record Lesson(
        String id,
        String language,
        String title,
        int minutes,
        Experiment experiment,
        java.util.Map<String, String> options,
        List<Step> steps) {

    /** The transports that it measures, in the order of its steps. */
    public List<String> transports() {
        return steps.stream().flatMap(step -> step.runs().stream()).distinct().toList();
    }

    /** Everything that it says of measurements. */
    public List<Claim> claims() {
        return steps.stream().flatMap(step -> step.claims().stream()).toList();
    }
}
