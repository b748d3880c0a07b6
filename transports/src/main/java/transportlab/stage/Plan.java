package transportlab.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * An attempt that a page is to make.
 *
 * @param id cannot be guessed; it joins what the page reports to what the server saw
 */
record Plan(String id, From from, By by, Proof proof, Guard guard) {
    /** Every combination, page by page. */
    static List<Plan> all(Supplier<String> ids) {
        List<Plan> plans = new ArrayList<>();
        for (From from : From.values()) {
            for (By by : By.values()) {
                for (Proof proof : Proof.values()) {
                    for (Guard guard : Guard.values()) {
                        plans.add(new Plan(ids.get(), from, by, proof, guard));
                    }
                }
            }
        }
        return plans;
    }

    /** Where the server answers it. */
    String path() {
        return path(guard, by);
    }

    static String path(Guard guard, By by) {
        return (guard == Guard.NONE ? "/unchecked" : "/checked") + (by == By.EVENT_SOURCE ? "/events" : "/account");
    }

    /** The path and query of the request. */
    String target() {
        return path() + "?id=" + id;
    }

    String method() {
        return by == By.POST ? "POST" : "GET";
    }
}
