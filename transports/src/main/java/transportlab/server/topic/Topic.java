package transportlab.server.topic;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import transportlab.io.Cancellable;

/**
 * A bounded, append-only log of updates. Each reader holds a cursor and reads everything after it. A reader that falls
 * behind the updates that are still kept is told how many it lost. Thread-safe; nothing blocks.
 */
public final class Topic {
    private final String name;
    private final Topics owner;
    private final Set<Runnable> readers = new LinkedHashSet<>();
    private List<Runnable> readersNow = List.of();
    private final Window window = new Window();
    private boolean ended;
    private boolean wakePending;

    /**
     * What a reader gets.
     *
     * @param lost how many updates after its cursor are no longer kept
     * @param updates the updates that follow them, in order
     */
    public record Slice(long lost, List<Update> updates) {
        public boolean isEmpty() {
            return lost == 0 && updates.isEmpty();
        }
    }

    Topic(String name, Topics owner) {
        this.name = name;
        this.owner = owner;
    }

    public String name() {
        return name;
    }

    /**
     * Appends an update and wakes the readers on the server half's executor.
     *
     * @param payload UTF-8 text; not to be changed any more
     * @return its number, or 0 if the topic has ended
     */
    public long publish(byte[] payload) {
        return publish(payload, number -> {});
    }

    /**
     * Appends an update like {@link #publish(byte[])}.
     *
     * @param numbered receives the update's number before any reader can see the update; it is called while the topic
     *     is locked, so it must not block
     */
    public long publish(byte[] payload, LongConsumer numbered) {
        long number;
        boolean wake;
        synchronized (this) {
            number = window.last + 1;
            if (ended) {
                return 0;
            }
            numbered.accept(number);
            window.add(new Update(number, payload));
            owner.trim(window);
            wake = !wakePending && !readers.isEmpty();
            wakePending |= wake;
        }
        if (wake) {
            owner.executor().execute(this::wakeReaders);
        }
        return number;
    }

    /** The number of the newest update, 0 before the first. */
    public synchronized long position() {
        return window.last;
    }

    /** Updates after {@code cursor}, at most {@code most} of them. */
    public synchronized Slice after(long cursor, int most) {
        long lost = Math.max(0, window.oldest - cursor - 1);
        long first = cursor + lost + 1;
        List<Update> updates = new ArrayList<>();
        for (long n = first; n <= window.last && updates.size() < most; n++) {
            updates.add(window.get(n));
        }
        return new Slice(lost, updates);
    }

    /**
     * Registers a reader. Until it is cancelled, {@code wake} is called after publications (one call may stand for
     * several of them) and when the topic ends.
     */
    public synchronized Cancellable subscribe(Runnable wake) {
        readers.add(wake);
        readersNow = null;
        return () -> unsubscribe(wake);
    }

    /** Ends the topic: nothing more is published, and the readers are woken so that they notice. */
    public void end() {
        synchronized (this) {
            ended = true;
        }
        owner.executor().execute(this::wakeReaders);
    }

    public synchronized boolean hasEnded() {
        return ended;
    }

    public synchronized boolean isRead() {
        return !readers.isEmpty();
    }

    private synchronized void unsubscribe(Runnable wake) {
        readers.remove(wake);
        readersNow = null;
    }

    private void wakeReaders() {
        List<Runnable> now;
        synchronized (this) {
            wakePending = false;
            if (readersNow == null) {
                readersNow = List.copyOf(readers);
            }
            now = readersNow;
        }
        for (Runnable reader : now) {
            try {
                reader.run();
            } catch (RuntimeException e) {
                // a reader that throws is unsubscribed; it must not keep the others from being woken
                unsubscribe(reader);
            }
        }
    }

    /** The updates that the topic still has; a ring that grows. */
    static final class Window {
        private Update[] ring = new Update[16];
        private long oldest = 1;
        private long last;
        private long bytes;

        void add(Update update) {
            if (size() == ring.length) {
                Update[] larger = new Update[2 * ring.length];
                for (long n = oldest; n <= last; n++) {
                    larger[(int) (n % larger.length)] = get(n);
                }
                ring = larger;
            }
            last++;
            ring[(int) (last % ring.length)] = update;
            bytes += update.payload().length;
        }

        Update get(long number) {
            return ring[(int) (number % ring.length)];
        }

        void dropOldest() {
            int at = (int) (oldest % ring.length);
            bytes -= ring[at].payload().length;
            ring[at] = null;
            oldest++;
        }

        long size() {
            return last - oldest + 1;
        }

        long bytes() {
            return bytes;
        }
    }
}
