package transportlab.client;

import java.nio.ByteBuffer;

/** Receives the updates that a client half decodes, and its other events. A client has one subscription. */
public interface Inbox {
    /**
     * The client receives what is published from now on. This is called again when the client is back after a lost
     * connection, and may be called more often.
     */
    void ready();

    /**
     * One update, decoded.
     *
     * @param number its number in the topic
     * @param payload its text; the inbox does not keep the buffer
     * @param arrivedNanos when the last byte of the smallest unit that a browser would pass to a page left the emulated
     *     link
     */
    void update(long number, ByteBuffer payload, long arrivedNanos);

    /** The server no longer had {@code lost} of the updates that were asked for. */
    void gap(long lost);

    /** The message is in its topic. */
    void acknowledged(ClientMessage message);

    /** A tick of the poll clock was skipped, because the previous poll had not been answered yet. */
    void skipped();

    /** The position has been read: the subscription has begun. */
    default void positioned() {}

    /**
     * The client now receives its updates by that technique. Told by a transport that can move between several.
     *
     * @param id of a technique
     */
    default void uses(String id) {}

    /** One technique was tried. */
    default void tried(Try result) {}

    /**
     * An upgrade to another technique during the session has ended.
     *
     * @param upgraded whether the upgrade succeeded
     * @param nanos how long the upgrade took
     */
    default void upgradeEnded(boolean upgraded, long nanos) {}

    /** Something went wrong; this is counted, and the client half recovers from it. */
    void failed(Throwable cause);
}
