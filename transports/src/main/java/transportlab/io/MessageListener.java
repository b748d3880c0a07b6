package transportlab.io;

import java.nio.ByteBuffer;

/**
 * The application's side of one WebSocket (RFC 6455), or of another channel that carries messages both ways; calls come
 * one after another and must not block.
 */
public interface MessageListener {
    /** The status code when no closing message came (RFC 6455 7.4.1). */
    int ABNORMAL_CLOSURE = 1006;

    /** The connection is open; {@code sink} may be used from now on, from any thread. */
    void opened(MessageSink sink);

    /**
     * A client's handshake was answered with a status other than 101 (RFC 6455 4.1). A browser tells a page only that
     * the connection has ended; the lab also tells why.
     */
    default void refused(int status) {}

    /** One whole message, with its fragments joined. The buffer may be used only during the call. */
    void message(boolean text, ByteBuffer whole);

    default void pong(ByteBuffer data) {}

    /**
     * The connection has ended. Called once, also when it never opened.
     *
     * @param code the status code of RFC 6455 7.4; 1006 when no close frame came
     * @param clean whether both closing frames were seen
     */
    void closed(int code, boolean clean);
}
