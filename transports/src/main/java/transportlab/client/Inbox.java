package transportlab.client;

import java.nio.ByteBuffer;

/** Takes what a client half receives. A client has one subscription. */
public interface Inbox {
    /**
     * The client receives what is published from now on. Called again at least when it is back after a lost
     * connection.
     */
    void ready();

    /**
     * One update, decoded.
     *
     * @param number its number in the topic
     * @param payload its text; the inbox does not keep the buffer
     * @param arrivedNanos when the last byte of the smallest unit that a browser hands over had left the link
     */
    void update(long number, ByteBuffer payload, long arrivedNanos);

    /** The server no longer had these updates. */
    void gap(long lost);

    /** The message is in its topic. */
    void acknowledged(ClientMessage message);

    /** A tick of the poll clock found the poll before unanswered. */
    void skipped();

    /** The position has been read: the subscription has begun. */
    default void positioned() {}

    /** One technique was tried. */
    default void tried(Try result) {}

    /**
     * A change of the technique on the way has ended.
     *
     * @param upgraded whether it led to something
     * @param nanos how long it took
     */
    default void upgradeEnded(boolean upgraded, long nanos) {}

    /** Something went wrong that the client half recovers from; counted. */
    void failed(Throwable cause);
}
