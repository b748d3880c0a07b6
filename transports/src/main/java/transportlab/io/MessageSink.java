package transportlab.io;

import java.nio.ByteBuffer;

/** Where WebSocket messages go out. At most one {@link #write} is outstanding; pings may stand beside it. */
public interface MessageSink {
    /** Sends one message as one frame. */
    void write(boolean text, ByteBuffer whole, UpdateRange carries, Done done);

    /** Fire and forget; at most one ping waits unsent, a further one is dropped. */
    void ping(ByteBuffer data);

    /** Starts the closing handshake. */
    void close(int code);

    /** Ends the connection at once, by a reset. */
    void abort();
}
