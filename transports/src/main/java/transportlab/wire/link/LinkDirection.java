package transportlab.wire.link;

/**
 * Decides when the things that are sent in one direction of a connection arrive. One thread calls it for each
 * connection. If several clients share a bottleneck, that is one object behind several of these rules, and the threads
 * of the clients may call it at the same time.
 */
public interface LinkDirection {
    /** Receives the time at which something arrives. */
    interface Schedule {
        /**
         * Sets the time at which something arrives. For something that was offered earlier, it can be called again with
         * another time: what becomes of a lost message depends on what is sent after it.
         *
         * @param id id of something that has not arrived yet
         * @param atNanos time of arrival, on the clock of the connection
         */
        void deliver(long id, long atNanos);
    }

    /**
     * Called when something is sent. The rule calls the schedule at least once for this id before it returns. It need
     * not keep the order: the queue ensures that nothing arrives before what was sent earlier.
     *
     * @param id counts up in the order of sending
     * @param bytes number of bytes; 0 for something that has none, such as the end of a stream
     */
    void offer(long id, long sentNanos, int bytes, Schedule schedule);

    /** How many bytes can be on their way at most, besides those that wait for the bottleneck. */
    default long onTheWay() {
        return 0;
    }

    /** The connection is gone, and with it everything that was under way. */
    default void cleared(long nowNanos) {}

    /** A rule for pure propagation, by which everything takes equally long. */
    static LinkDirection constant(long delayNanos) {
        return (id, sentNanos, bytes, schedule) -> schedule.deliver(id, sentNanos + delayNanos);
    }
}
