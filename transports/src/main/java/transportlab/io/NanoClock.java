package transportlab.io;

/** A monotonic clock. Live it is the machine's; in virtual time it stands still until the next event. */
public interface NanoClock {
    /** Nanoseconds from an origin that means nothing. */
    long nanoTime();
}
