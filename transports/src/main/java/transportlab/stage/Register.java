package transportlab.stage;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The attempts that pages are to make, what the server saw of them, and what came of them. It never grows beyond the
 * plan: requests and reports with other ids leave nothing here.
 */
final class Register {
    /** A page that is loaded again makes its open attempts again, but not for ever. */
    private static final int MOST_REQUESTS = 20;

    private final Map<String, Plan> plans = new LinkedHashMap<>();
    private final Map<String, Integer> requests = new HashMap<>();
    private final Map<String, Sighting> sightings = new HashMap<>();
    private final Map<String, Attempt> settled = new LinkedHashMap<>();
    private final List<Consumer<Attempt>> listeners = new CopyOnWriteArrayList<>();
    private final List<Runnable> overListeners = new CopyOnWriteArrayList<>();

    Register(Supplier<String> ids) {
        Plan.all(ids).forEach(plan -> plans.put(plan.id(), plan));
    }

    List<Plan> of(From from) {
        return plans.values().stream().filter(plan -> plan.from() == from).toList();
    }

    /** The plan that a request belongs to; empty if there is none, or if too many requests came for it. */
    synchronized Optional<Plan> request(Optional<String> id) {
        return id.map(plans::get).filter(plan -> requests.merge(plan.id(), 1, Integer::sum) <= MOST_REQUESTS);
    }

    synchronized void saw(Plan plan, Sighting sighting) {
        sightings.merge(plan.id(), sighting, Sighting::and);
    }

    /**
     * Takes what a page reports.
     *
     * @param isSecret whether a text is what only the account says
     * @return empty if no attempt has that id, or if nothing can be told of it
     */
    Optional<Attempt> settle(Said said, Predicate<String> isSecret) {
        if (said.how().equals(Said.OVER)) {
            overListeners.forEach(Register::tell);
            return Optional.empty();
        }
        Attempt attempt;
        synchronized (this) {
            Plan plan = plans.get(said.id());
            if (plan == null || settled.containsKey(plan.id()) || said.how().equals(Said.LATE)) {
                return Optional.ofNullable(settled.get(said.id()));
            }
            attempt = attempt(plan, said, isSecret.test(said.secret()));
            settled.put(plan.id(), attempt);
        }
        listeners.forEach(listener -> tell(() -> listener.accept(attempt)));
        return Optional.of(attempt);
    }

    private Attempt attempt(Plan plan, Said said, boolean hasSecret) {
        Sighting seen = sightings.getOrDefault(plan.id(), Sighting.NONE);
        return new Attempt(
                plan.from(),
                plan.by(),
                plan.proof(),
                plan.guard(),
                came(said, hasSecret, seen),
                seen.arrived(),
                seen.preflight(),
                seen.origin(),
                seen.cookie());
    }

    /**
     * What came of it, from both sides. A page cannot tell a refusal from an answer that is kept from it, and cannot have
     * an answer to a request that never came.
     */
    static Came came(Said said, boolean hasSecret, Sighting seen) {
        if (!seen.arrived()) {
            return Came.BLOCKED;
        }
        if (said.how().equals(Said.READ) && hasSecret) {
            return Came.READ;
        }
        if (seen.tokenless()) {
            return Came.CANNOT;
        }
        if (seen.refused()) {
            return Came.REFUSED;
        }
        return said.how().equals(Said.UNKNOWN) ? Came.UNKNOWN_PERSON : Came.BLOCKED;
    }

    private static void tell(Runnable listener) {
        try {
            listener.run();
        } catch (RuntimeException e) {
            // a listener that fails does not stop the page
        }
    }

    void whenSettled(Consumer<Attempt> listener) {
        listeners.add(listener);
    }

    void whenOver(Runnable listener) {
        overListeners.add(listener);
    }

    synchronized Optional<Attempt> settled(Plan plan) {
        return Optional.ofNullable(settled.get(plan.id()));
    }

    /** What came of the attempts, by their ids, in the order of their reports. */
    synchronized Map<String, Attempt> settled() {
        return new LinkedHashMap<>(settled);
    }
}
