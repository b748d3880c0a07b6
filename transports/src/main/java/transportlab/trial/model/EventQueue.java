package transportlab.trial.model;

import java.util.Arrays;
import transportlab.io.Cancellable;

/**
 * What is to happen, with the earliest first: a binary heap whose events know their place in it, so that a cancelled
 * event is removed at once. Of two events at the same time, the one that was scheduled first happens first.
 */
final class EventQueue {
    private static final int NOWHERE = -1;

    private Event[] heap = new Event[1024];
    private int size;
    private long scheduled;

    /** Something that happens at a time. */
    final class Event implements Cancellable {
        private final long atNanos;
        private final long order;
        private final Runnable task;
        private int place;

        private Event(long atNanos, Runnable task) {
            this.atNanos = atNanos;
            this.order = scheduled++;
            this.task = task;
        }

        Runnable task() {
            return task;
        }

        private boolean isBefore(Event other) {
            return atNanos < other.atNanos || atNanos == other.atNanos && order < other.order;
        }

        @Override
        public void cancel() {
            if (place != NOWHERE) {
                remove(this);
            }
        }
    }

    Event add(long atNanos, Runnable task) {
        if (size == heap.length) {
            heap = Arrays.copyOf(heap, 2 * size);
        }
        Event event = new Event(atNanos, task);
        rise(event, size++);
        return event;
    }

    /** When the first event happens; {@link Long#MAX_VALUE} if there is none. */
    long nextNanos() {
        return size == 0 ? Long.MAX_VALUE : heap[0].atNanos;
    }

    /** Takes the first event out; there must be one. */
    Event poll() {
        Event first = heap[0];
        remove(first);
        return first;
    }

    void clear() {
        while (size > 0) {
            heap[--size].place = NOWHERE;
            heap[size] = null;
        }
    }

    private void remove(Event event) {
        int place = event.place;
        event.place = NOWHERE;
        Event last = heap[--size];
        heap[size] = null;
        if (last != event) {
            sink(last, place);
            rise(last, last.place);
        }
    }

    private void rise(Event event, int from) {
        int at = from;
        while (at > 0 && event.isBefore(heap[(at - 1) / 2])) {
            put(heap[(at - 1) / 2], at);
            at = (at - 1) / 2;
        }
        put(event, at);
    }

    private void sink(Event event, int from) {
        int at = from;
        for (int child = 2 * at + 1; child < size; child = 2 * at + 1) {
            if (child + 1 < size && heap[child + 1].isBefore(heap[child])) {
                child++;
            }
            if (!heap[child].isBefore(event)) {
                break;
            }
            put(heap[child], at);
            at = child;
        }
        put(event, at);
    }

    private void put(Event event, int at) {
        heap[at] = event;
        event.place = at;
    }
}
