package transportlab.client;

import java.time.Duration;
import transportlab.io.ByteListener;
import transportlab.io.Cancellable;
import transportlab.io.Headers;
import transportlab.io.MessageListener;
import transportlab.io.PortRole;
import transportlab.wire.dissect.BodyDissectors;

/** Opens one client's connections and provides its clock and timers. Callbacks come from the client's event loop. */
public interface Dialer {
    HttpPool http(int most, BodyDissectors by);

    /**
     * Opens a WebSocket (RFC 6455 4.1). Extensions that the headers offer are not used: the server declines them.
     *
     * @param target path and query
     * @return gives the WebSocket up, also while it is being opened: its connection is reset, and the listener hears
     *     nothing more
     */
    Cancellable webSocket(String target, Headers headers, BodyDissectors by, MessageListener listener);

    /**
     * Opens a plain TCP connection to the server's port of that role.
     *
     * @return gives the connection up, also while it is being opened: it is reset, and the listener hears nothing more
     */
    Cancellable tcp(PortRole role, BodyDissectors by, ByteListener listener);

    /** Returns a dialer for connections that are counted together under a name. */
    CountedDialer attempt(String id);

    Cancellable after(Duration delay, Runnable then);

    long nanoTime();

    /** When the bytes that a listener is receiving now left the emulated link. */
    long arrivedNanos();
}
