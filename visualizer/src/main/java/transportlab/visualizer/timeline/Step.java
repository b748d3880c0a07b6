package transportlab.visualizer.timeline;

import transportlab.wire.trace.Delivery;

/**
 * One event at which the timeline can stop.
 *
 * @param atMicros when it was complete: a message when it has arrived
 * @param lane counts from 0; -1 for an update, which is new in all lanes at once
 * @param mark the message; null if it is none
 * @param moment what happened to a connection; null if nothing did
 * @param delivery the update that was due, or that never came; null if it is neither
 */
public record Step(long atMicros, int lane, Mark mark, Moment moment, Delivery delivery) {
    /** Whether an update became due. */
    public boolean isDue() {
        return delivery != null && lane < 0;
    }

    /** Whether an update never came. */
    public boolean isLost() {
        return delivery != null && lane >= 0;
    }
}
