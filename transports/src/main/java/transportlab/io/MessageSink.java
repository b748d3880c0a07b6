package transportlab.io;

import java.nio.ByteBuffer;

/** Where messages go out: as WebSocket frames, or as what another two-way channel makes of them. At most one {@link #write} is outstanding; pings may stand beside it. */
public interface MessageSink {
    /** The status code of an ordinary end (RFC 6455 7.4.1). */
    int NORMAL_CLOSURE = 1000;

    /** Sends one message as one frame, or as one unit of the channel. */
    void write(boolean text, ByteBuffer whole, UpdateRange carries, Done done);

    /** Fire and forget; at most one ping waits unsent, a further one is dropped. */
    void ping(ByteBuffer data);

    /**
     * Starts the closing handshake; where there is none, an ordinary end is a FIN and any other a reset.
     *
     * @param code RFC 6455 7.4
     */
    void close(int code);

    /** Ends the connection at once, by a reset. */
    void abort();
}
