package transportlab.app.ui.library;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import transportlab.experiment.ExperimentOptions;
import transportlab.measure.Result;

/**
 * The settings in which two results differ. Seed and rounds do not count as differences; a cut by hand does, and so does
 * whether anything was measured.
 */
public final class Difference {
    private static final Set<String> NO_CAUSE = Set.of("seed", "repetitions", "mode");

    private static final String CUT_BY_HAND = "cut-by-hand";
    private static final String CALCULATED = "calculated";

    private Difference() {}

    /**
     * Maps each setting that differs to its values in the two results. A setting that a result does not contain has its
     * default value.
     */
    public static Map<String, String[]> of(Result one, Result other) {
        Map<String, String[]> different = new LinkedHashMap<>();
        Map<String, String> a = one.experiment().options();
        Map<String, String> b = other.experiment().options();
        for (String key : ExperimentOptions.keys()) {
            String mine = a.getOrDefault(key, ExperimentOptions.defaultOf(key));
            String its = b.getOrDefault(key, ExperimentOptions.defaultOf(key));
            boolean counts = !NO_CAUSE.contains(key) && (!key.equals("rooms-of") || isChat(a) || isChat(b));
            if (counts && !mine.equals(its)) {
                different.put(key, new String[] {mine, its});
            }
        }
        if (one.isCalculated() != other.isCalculated()) {
            different.put(CALCULATED, new String[] {answer(one.isCalculated()), answer(other.isCalculated())});
        }
        if (isCutByHand(one) != isCutByHand(other)) {
            different.put(CUT_BY_HAND, new String[] {answer(isCutByHand(one)), answer(isCutByHand(other))});
        }
        return different;
    }

    /**
     * Whether the clients were cut off by hand. Such a cut is not one of the settings, but it is a cause of
     * differences.
     */
    private static boolean isCutByHand(Result result) {
        boolean planned = !result.experiment().options().getOrDefault("cut", "").isEmpty();
        return !planned && result.trials().stream().anyMatch(trial -> trial.cut() != null);
    }

    private static String answer(boolean is) {
        return is ? "yes" : "no";
    }

    private static boolean isChat(Map<String, String> options) {
        return "chat".equals(options.get("pattern"));
    }
}
