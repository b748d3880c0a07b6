package transportlab.trial.model;

import transportlab.io.Cancellable;
import transportlab.wire.link.LinkDirection;
import transportlab.wire.link.LinkQueue;

/** One direction of a connection: what is under way, and the timer for the first of it. */
final class OneWay {
    private final ModelTime time;
    private final LinkQueue queue;
    private Cancellable timer = Cancellable.NOTHING;
    private long armedForNanos = Long.MAX_VALUE;

    OneWay(ModelTime time, LinkDirection rule) {
        this.time = time;
        this.queue = new LinkQueue(rule);
    }

    /**
     * @param arrive what happens at the other end
     * @param drop what happens instead if the connection is gone before
     */
    void send(int size, Runnable arrive, Runnable drop) {
        queue.send(time.nanoTime(), size, arrive, drop);
        arm();
    }

    private void arm() {
        long next = queue.nextNanos();
        if (next < armedForNanos) {
            timer.cancel();
            armedForNanos = next;
            timer = time.at(next, this::due);
        }
    }

    private void due() {
        armedForNanos = Long.MAX_VALUE;
        queue.arriveUntil(time.nanoTime());
        arm();
    }

    /** Whether the sender has to stop. */
    boolean isFull() {
        return queue.isFull();
    }

    /** Whether a sender that stopped may go on. */
    boolean hasRoom() {
        return queue.hasRoom();
    }

    /** Lets everything arrive at once. */
    void arriveAll() {
        queue.arriveAll(time.nanoTime());
    }

    void dropAll() {
        queue.dropAll(time.nanoTime());
    }
}
