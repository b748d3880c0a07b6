package transportlab.trial.local;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAccumulator;

/**
 * Opens the clients that are there from the beginning, so many at a time. Whenever one of them is ready, the next one is
 * opened. Over a path some may never be ready: there the next one is also opened when a client knows that something is
 * wrong, and when it has waited for a while.
 */
final class FleetOpening {
    private final List<FleetClient> clients;
    private static final Duration A_WHILE = Duration.ofSeconds(1);

    private final int atOnce;
    private final boolean overPath;
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger ready = new AtomicInteger();

    private final AtomicInteger settled = new AtomicInteger();
    private final LongAccumulator first = new LongAccumulator(Math::min, Long.MAX_VALUE);
    private final LongAccumulator last = new LongAccumulator(Math::max, Long.MIN_VALUE);

    FleetOpening(List<FleetClient> clients, int atOnce, boolean overPath) {
        this.overPath = overPath;
        this.atOnce = atOnce;
        this.clients = clients;
    }

    void begin() {
        for (int i = 0; i < Math.min(atOnce, clients.size()); i++) {
            openNext();
        }
    }

    int size() {
        return clients.size();
    }

    int ready() {
        return ready.get();
    }

    /** From when the first client was opened until all of them were ready; empty if some are not. */
    Optional<Duration> took() {
        boolean all = !clients.isEmpty() && ready.get() == clients.size();
        return all ? Optional.of(Duration.ofNanos(last.get() - first.get())) : Optional.empty();
    }

    boolean isDone() {
        return (overPath ? settled : ready).get() == clients.size();
    }

    private void openNext() {
        int next = begun.getAndIncrement();
        if (next < clients.size()) {
            FleetClient client = clients.get(next);
            client.net.execute(() -> open(client));
        }
    }

    private void open(FleetClient client) {
        AtomicBoolean mayFollow = new AtomicBoolean(true);
        Runnable next = () -> {
            if (mayFollow.compareAndSet(true, false)) {
                openNext();
            }
        };
        if (overPath) {
            client.net.after(A_WHILE, next);
        }
        first.accumulate(client.net.nanoTime());
        client.open(
                () -> {
                    last.accumulate(client.net.nanoTime());
                    ready.incrementAndGet();
                    next.run();
                },
                () -> {
                    settled.incrementAndGet();
                    if (overPath) {
                        next.run();
                    }
                });
    }
}
