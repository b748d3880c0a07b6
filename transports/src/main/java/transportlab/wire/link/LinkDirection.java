package transportlab.wire.link;

/**
 * The rule by which what is sent in one direction of a connection arrives. Asked by one thread for each connection; a
 * bottleneck that several clients share is an object behind several of these, and may be called by their threads at
 * once.
 */
public interface LinkDirection {
    /** Takes when something arrives. */
    interface Schedule {
        /**
         * Says when it arrives, or, for something that was offered before, that it arrives at another time than was
         * said: what becomes of a lost message depends on what is sent behind it.
         *
         * @param id of something that has not arrived yet
         * @param atNanos on the clock of the connection
         */
        void deliver(long id, long atNanos);
    }

    /**
     * Something is sent; the schedule is called before this returns, at least once for it. Order is not this rule's
     * concern: what is sent later never arrives before what was sent earlier.
     *
     * @param id counts up in the order of sending
     * @param bytes how many, 0 for what has none, such as the end of a stream
     */
    void offer(long id, long sentNanos, int bytes, Schedule schedule);

    /** Propagation alone: everything takes equally long. */
    static LinkDirection constant(long delayNanos) {
        return (id, sentNanos, bytes, schedule) -> schedule.deliver(id, sentNanos + delayNanos);
    }
}
