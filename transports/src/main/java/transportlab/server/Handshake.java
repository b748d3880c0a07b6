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
    void accept(Headers extra, MessageListener listener);

    void refuse(int status, Headers headers, ByteBuffer body, Done done);
}
