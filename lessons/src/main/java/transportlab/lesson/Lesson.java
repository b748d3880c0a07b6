package transportlab.lesson;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import transportlab.experiment.BadInput;
import transportlab.experiment.ExperimentOptions;
import transportlab.lesson.claim.Claim;

/**
 * One lesson in one language.
 *
 * @param id its folder
 * @param minutes how long it takes, about
 * @param needs ids of lessons that should be taken before
 * @param experiments the options of its experiments, by name
 */
public record Lesson(
        String id,
        String language,
        String title,
        int minutes,
        List<String> needs,
        Map<String, Map<String, String>> experiments,
        List<Step> steps) {

    /** The transports that it measures or calculates, in the order of its steps. */
    public List<String> transports() {
        return steps.stream()
                .flatMap(step -> step.transports().stream())
                .distinct()
                .toList();
    }

    /** The transports of one of its experiments, in the order of its steps. */
    public List<String> transports(String experiment) {
        return steps.stream()
                .filter(step -> step.run() != null && step.run().experiment().equals(experiment))
                .flatMap(step -> step.transports().stream())
                .distinct()
                .toList();
    }

    /**
     * One of its experiments over some transports.
     *
     * @param mode {@code live} or {@code model}
     * @throws BadInput if an option is not right, or if there is no such transport
     */
    public ExperimentOptions experiment(String name, List<String> of, String mode) throws BadInput {
        ExperimentOptions all = new ExperimentOptions().named(id);
        for (Map.Entry<String, String> option : experiments.get(name).entrySet()) {
            all.set(option.getKey(), option.getValue(), id + "/" + name + ", " + option.getKey());
        }
        all.set("transports", String.join(",", of), id);
        all.set("mode", mode, id);
        return all;
    }

    /** Everything that it says of figures. */
    public List<Claim> claims() {
        return steps.stream().flatMap(step -> step.claims().stream()).toList();
    }

    /** All of its sources, each once. */
    public List<String> sources() {
        return steps.stream()
                .flatMap(step -> step.sources().stream())
                .distinct()
                .toList();
    }

    /** The text of everything that is shown below the dashes, for checks. */
    public Stream<Block> reveals() {
        return steps.stream().flatMap(step -> step.reveal().stream());
    }
}
