package transportlab.io;

import java.nio.ByteBuffer;

/**
 * Sends messages, as WebSocket frames or in the form that another two-way channel gives them. At most one
 * {@link #write} may be outstanding; pings may be sent meanwhile.
 */
public interface MessageSink {
    /** The status code of an ordinary end (RFC 6455 7.4.1). */
    int NORMAL_CLOSURE = 1000;

    /** Sends one message as one frame, or as one unit of the channel. */
    void write(boolean text, ByteBuffer whole, UpdateRange carries, Done done);

    /** Sends a ping without reporting the result. At most one ping waits to be sent; a further one is dropped. */
    void ping(ByteBuffer data);

    /**
     * Starts the closing handshake. A channel without one sends a FIN for an ordinary end, and a reset for any other.
     *
     * @param code the status code (RFC 6455 7.4)
     */
    void close(int code);

    /** Ends the connection at once, by a reset. */
    void abort();
}
