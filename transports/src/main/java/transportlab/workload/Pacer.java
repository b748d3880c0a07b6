package transportlab.workload;

import java.util.List;
import transportlab.io.NanoClock;

/**
 * Publishes entries when they are due. This is an open loop: the speed of the answers has no influence on it. A pacer
 * that is late catches up and reports how late each entry is. The owner of a thread or of an event queue asks when the
 * next entry is due and then calls {@link #publishNext()}.
 */
public final class Pacer {
    private final List<Entry> entries;
    private final long zeroNanos;
    private final NanoClock clock;
    private final Publisher publisher;
    private int next;

    /** Takes what is due; must not block. */
    public interface Publisher {
        void publish(Entry entry, long latenessNanos);
    }

    /**
     * @param entries entries in the order in which they are due
     * @param zeroNanos time 0 of the plan on the clock
     */
    public Pacer(List<Entry> entries, long zeroNanos, NanoClock clock, Publisher publisher) {
        this.entries = entries;
        this.zeroNanos = zeroNanos;
        this.clock = clock;
        this.publisher = publisher;
    }

    public boolean isDone() {
        return next == entries.size();
    }

    /** When the next entry is due, on the clock. */
    public long nextNanos() {
        return zeroNanos + entries.get(next).dueNanos();
    }

    /** Publishes the next entry now. */
    public void publishNext() {
        long lateness = Math.max(0, clock.nanoTime() - nextNanos());
        publisher.publish(entries.get(next++), lateness);
    }
}
