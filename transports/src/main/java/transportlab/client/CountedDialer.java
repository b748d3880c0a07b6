package transportlab.client;

/**
 * A dialer whose connections are counted separately under a name, in addition to the counts of all connections, and can
 * be ended together.
 */
public interface CountedDialer extends Dialer {
    /** Stops the separate count: what passes from now on no longer belongs to the attempt. */
    void kept();

    /** Resets all its connections at once. Nothing more is opened, and nothing scheduled with {@link #after} runs. */
    void abort();
}
