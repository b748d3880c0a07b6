package transportlab.server;

import transportlab.io.Ports;

/** A server that listens. */
public interface Listening {
    Ports ports();

    /**
     * Cuts one connection from the server's side.
     *
     * @param clientAddress the client's socket address, for example {@code 127.0.0.1:40312}
     * @param reset whether to send a reset; otherwise a FIN is sent, even in the middle of a response
     */
    void cut(String clientAddress, boolean reset);

    /** Stops; all threads and sockets are gone when it returns. */
    void stop();
}
