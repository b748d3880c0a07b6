package transportlab.lesson;

import java.util.List;
import java.util.Map;
import transportlab.experiment.BadInput;
import transportlab.experiment.Experiment;
import transportlab.experiment.ExperimentOptions;

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
        Map<String, String> options,
        List<Step> steps) {

    /** The transports that it measures, in the order of its steps. */
    public List<String> transports() {
        return steps.stream().flatMap(step -> step.runs().stream()).distinct().toList();
    }

    /**
     * The experiment that measures these. Nothing is calculated beside it, because a lesson shows what was measured.
     *
     * @throws BadInput if an option is not right, or if there is no such transport
     */
    public ExperimentOptions experiment(List<String> transports) throws BadInput {
        ExperimentOptions all = new ExperimentOptions().named(id);
        for (Map.Entry<String, String> option : options.entrySet()) {
            all.set(option.getKey(), option.getValue(), id + ", " + option.getKey());
        }
        all.set("transports", String.join(",", transports), id);
        all.set("mode", "live", id);
        return all;
    }

    /** Everything that it says of measurements. */
    public List<Claim> claims() {
        return steps.stream().flatMap(step -> step.claims().stream()).toList();
    }
}
