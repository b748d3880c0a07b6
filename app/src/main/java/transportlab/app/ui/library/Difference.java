package transportlab.app.ui.library;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import transportlab.measure.Result;

/** In which settings two results differ; the seed is none. */
public final class Difference {
    private Difference() {}

    /** Setting to its values in the one and in the other; empty text where one has none. */
    public static Map<String, String[]> of(Result one, Result other) {
        Map<String, String[]> different = new LinkedHashMap<>();
        TreeSet<String> keys = new TreeSet<>(one.experiment().options().keySet());
        keys.addAll(other.experiment().options().keySet());
        keys.remove("seed");
        for (String key : keys) {
            String a = one.experiment().options().getOrDefault(key, "");
            String b = other.experiment().options().getOrDefault(key, "");
            if (!a.equals(b)) {
                different.put(key, new String[] {a, b});
            }
        }
        return different;
    }
}
