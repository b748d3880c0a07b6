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

    /** Something went wrong that the client half recovers from; counted. */
    void failed(Throwable cause);
}
