package transportlab.visualizer.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import transportlab.wire.trace.Delivery;

/**
 * A time without a gap in which the client's screen was old: something new existed that it did not have.
 *
 * @param fromMicros when the first of the updates was due
 * @param toMicros when the last of them was handed to the application
 */
public record Stale(long fromMicros, long toMicros, int updates) {
    public long micros() {
        return toMicros - fromMicros;
    }

    /** Those of a client, in order. Updates that never came are left out: nobody can say when their time ends. */
    static List<Stale> of(List<Delivery> deliveries) {
        List<Stale> all = new ArrayList<>();
        deliveries.stream()
                .filter(delivery -> !delivery.lost())
                .sorted(Comparator.comparingLong(Delivery::dueMicros))
                .forEach(delivery -> add(all, delivery));
        return List.copyOf(all);
    }

    private static void add(List<Stale> all, Delivery delivery) {
        long to = Math.max(delivery.dueMicros(), delivery.handedMicros());
        Stale last = all.isEmpty() ? null : all.get(all.size() - 1);
        if (last != null && delivery.dueMicros() <= last.toMicros) {
            all.set(all.size() - 1, new Stale(last.fromMicros, Math.max(last.toMicros, to), last.updates + 1));
        } else {
            all.add(new Stale(delivery.dueMicros(), to, 1));
        }
    }
}
