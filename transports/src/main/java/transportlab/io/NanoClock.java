package transportlab.io;

/** A monotonic clock. Usually it is the machine's clock; in virtual time it stands still until the next event. */
public interface NanoClock {
    /** Nanoseconds since an arbitrary origin. */
    long nanoTime();
}
