package transportlab.server;

import java.nio.ByteBuffer;
import transportlab.io.Done;
import transportlab.io.Headers;
import transportlab.io.MessageListener;

/**
 * A well-formed WebSocket handshake (RFC 6455 4.2). Accept or refuse it, exactly once; from any thread, at any time. A
 * reader's position in its topic is determined at this point, before the 101 is sent.
 */
public interface Handshake extends Call {
    /**
     * @param most the maximum size of a message in bytes; a larger one ends the connection with status code 1009
     */
    void accept(Headers extra, int most, MessageListener listener);

    default void accept(Headers extra, MessageListener listener) {
        accept(extra, ServerSetup.MOST_MESSAGE, listener);
    }

    void refuse(int status, Headers headers, ByteBuffer body, Done done);
}
