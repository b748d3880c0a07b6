package transportlab.trial.local;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Opens the clients that are there from the beginning, so many at a time. Whenever one of them is ready, the next one is
 * opened.
 */
final class FleetOpening {
    private final List<FleetClient> clients;
    private final int atOnce;
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger ready = new AtomicInteger();

    FleetOpening(List<FleetClient> clients, int atOnce) {
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

    boolean isDone() {
        return ready.get() == clients.size();
    }

    private void openNext() {
        int next = begun.getAndIncrement();
        if (next < clients.size()) {
            FleetClient client = clients.get(next);
            client.net.execute(() -> client.open(() -> {
                ready.incrementAndGet();
                openNext();
            }));
        }
    }
}
