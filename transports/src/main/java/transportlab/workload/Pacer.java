package transportlab.workload;

import java.util.List;

/**
 * Publishes entries when they are due, on a thread of its own. Open loop: how fast anything answers changes nothing;
 * where it comes late it catches up and the lateness is told.
 */
public final class Pacer {
    private final List<Entry> entries;
    private final long zeroNanos;
    private final NanoClock clock;
    private final Publisher publisher;
    private final Thread thread;

    /** Takes what is due; must not block. */
    public interface Publisher {
        void publish(Entry entry, long latenessNanos);
    }

    /**
     * @param entries by due time
     * @param zeroNanos time 0 of the plan on the clock
     */
    public Pacer(List<Entry> entries, long zeroNanos, NanoClock clock, Publisher publisher) {
        this.entries = entries;
        this.zeroNanos = zeroNanos;
        this.clock = clock;
        this.publisher = publisher;
        this.thread = new Thread(this::run, "publisher-pacer-0");
        thread.setDaemon(true);
    }

    public void start() {
        thread.start();
    }

    /** Publishes nothing more; its thread has ended when this returns. */
    public void stop() throws InterruptedException {
        thread.interrupt();
        thread.join();
    }

    /** Runs to the end on the calling thread. */
    void run() {
        for (Entry entry : entries) {
            long due = zeroNanos + entry.dueNanos();
            clock.waitUntil(due);
            if (Thread.interrupted()) {
                return;
            }
            publisher.publish(entry, Math.max(0, clock.nanoTime() - due));
        }
    }
}
