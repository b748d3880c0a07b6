package transportlab.client;

/** A dialer whose connections are counted apart under a name, beside what all connections count, and end together. */
public interface Attempt extends Dialer {
    /** What passes from now on is not the attempt's any more. */
    void kept();

    /** Ends all its connections at once, by a reset; nothing more is opened, and what was to come later does not. */
    void abort();
}
