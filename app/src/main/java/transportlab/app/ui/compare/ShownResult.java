package transportlab.app.ui.compare;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import transportlab.app.ui.settings.SettingsModel;
import transportlab.measure.Measurement;
import transportlab.measure.Result;
import transportlab.trial.live.Environment;

/** The result on the screen beside the settings of the next run. */
public record ShownResult(Result result, SettingsModel settings) {
    /** The settings that differ from those of the result, each with its value in the result and its value now. */
    public Map<String, String[]> changed() {
        Map<String, String[]> changed = new LinkedHashMap<>();
        Map<String, String> of = result.experiment().options();
        settings.options().forEach((key, now) -> {
            String before = of.getOrDefault(key, now);
            if (!before.equals(now)) {
                changed.put(key, new String[] {before, now});
            }
        });
        return changed;
    }

    /** The transports with a failed trial. */
    public List<String> failed() {
        return result.trials().stream()
                .filter(trial -> trial.failure() != null)
                .map(Measurement::transport)
                .distinct()
                .toList();
    }

    /** Transports with rounds whose delays do not count, in the order of the table. */
    public List<String> disturbed() {
        return result.experiment().transports().stream()
                .filter(this::isDisturbed)
                .toList();
    }

    private boolean isDisturbed(String id) {
        return result.trials().stream()
                .anyMatch(trial -> trial.transport().equals(id) && trial.failure() == null && !trial.delayCounts());
    }

    /** Whether it was stopped before all was measured. */
    public boolean isStopped() {
        return !result.experiment().completed();
    }

    /** Whether this program, on this machine, can add what the result lacks. What was only calculated is the same on each. */
    boolean fitsHere() {
        return (result.isCalculated() || Environment.isHere(result.environment()))
                && settings.canTake(result.experiment().options());
    }
}
