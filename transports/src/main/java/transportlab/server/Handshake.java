package transportlab.server;

import java.nio.ByteBuffer;
import transportlab.io.Done;
import transportlab.io.Headers;
import transportlab.io.MessageListener;

/**
 * A WebSocket handshake (RFC 6455 4.2) that is well formed; accept or refuse it once, from any thread, at any time. A
 * reader's position is taken here, before the 101 goes out.
 */
public interface Handshake extends Call {
    /**
     * @param most the most bytes of one message; a larger one ends the connection with 1009
     */
    void accept(Headers extra, int most, MessageListener listener);

    default void accept(Headers extra, MessageListener listener) {
        accept(extra, ServerSetup.MOST_MESSAGE, listener);
    }

    void refuse(int status, Headers headers, ByteBuffer body, Done done);
}
