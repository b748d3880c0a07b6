package transportlab.wire.link;

import java.util.ArrayDeque;
import java.util.Iterator;

/**
 * Everything that is under way in one direction of a connection, such as bytes, ends and signals, in the order in which
 * it was sent. Nothing overtakes: something that is due waits for what was sent before it. Used by one thread, which
 * asks when the next event is due and then calls {@link #arriveUntil}.
 */
public final class LinkQueue {
    /** What waits at most, besides what is on its way, before the sender has to stop. */
    public static final int MOST_BYTES = 256 * 1024;

    private final LinkDirection rule;
    private final ArrayDeque<Event> events = new ArrayDeque<>();
    private long nextId;
    private int bytes;

    /** One event under way. */
    private static final class Event {
        private final long id;
        private final int bytes;
        private final Runnable arrive;
        private final Runnable drop;
        private long dueNanos = Long.MAX_VALUE;

        Event(long id, int bytes, Runnable arrive, Runnable drop) {
            this.id = id;
            this.bytes = bytes;
            this.arrive = arrive;
            this.drop = drop;
        }
    }

    public LinkQueue(LinkDirection rule) {
        this.rule = rule;
    }

    /**
     * @param arrive what happens at the other end
     * @param drop what happens instead if the connection is gone before
     */
    public void send(long nowNanos, int size, Runnable arrive, Runnable drop) {
        Event event = new Event(nextId++, size, arrive, drop);
        events.add(event);
        bytes += size;
        rule.offer(event.id, nowNanos, size, this::deliver);
    }

    private void deliver(long id, long atNanos) {
        Iterator<Event> newestFirst = events.descendingIterator();
        while (newestFirst.hasNext()) {
            Event event = newestFirst.next();
            if (event.id == id) {
                event.dueNanos = atNanos;
                return;
            }
        }
    }

    /** When the next event arrives; {@link Long#MAX_VALUE} where nothing is under way. */
    public long nextNanos() {
        Event next = events.peek();
        return next == null ? Long.MAX_VALUE : next.dueNanos;
    }

    /** Lets everything arrive that is due. An event may send more. */
    public void arriveUntil(long nowNanos) {
        while (!events.isEmpty() && events.peek().dueNanos <= nowNanos) {
            arrive();
        }
    }

    /** Lets everything arrive at once, because what was sent is not lost with the connection. */
    public void arriveAll(long nowNanos) {
        rule.cleared(nowNanos);
        while (!events.isEmpty()) {
            arrive();
        }
    }

    public void dropAll(long nowNanos) {
        rule.cleared(nowNanos);
        while (!events.isEmpty()) {
            events.remove().drop.run();
        }
        bytes = 0;
    }

    /** Whether the sender has to stop. */
    public boolean isFull() {
        return bytes > MOST_BYTES + rule.onTheWay();
    }

    /** Whether a sender that stopped may go on. */
    public boolean hasRoom() {
        return bytes < MOST_BYTES / 2 + rule.onTheWay();
    }

    private void arrive() {
        Event event = events.remove();
        bytes -= event.bytes;
        event.arrive.run();
    }
}
