package transportlab.wire.trace;

import java.util.concurrent.atomic.AtomicLong;

/** The memory that the traces of a trial may take together. Used by all event loops. */
public final class TraceRoom {
    private final long all;
    private final AtomicLong left;

    public TraceRoom(long bytes) {
        all = bytes;
        left = new AtomicLong(bytes);
    }

    /** How much has been taken, in bytes. */
    public long taken() {
        return all - left.get();
    }

    /** Takes what is kept in any case. */
    void takeAnyway(int bytes) {
        left.addAndGet(-bytes);
    }

    /**
     * Takes some of it.
     *
     * @return whether there was enough; if not, nothing was taken
     */
    boolean take(int bytes) {
        if (left.get() < bytes) {
            return false;
        }
        if (left.addAndGet(-bytes) < 0) {
            left.addAndGet(bytes);
            return false;
        }
        return true;
    }
}
