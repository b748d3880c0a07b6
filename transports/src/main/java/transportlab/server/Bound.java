package transportlab.server;

/** An engine that listens. */
public interface Bound {
    int httpPort();

    /**
     * Cuts one connection from the server's side.
     *
     * @param clientAddress the client's socket address, for example {@code 127.0.0.1:40312}
     * @param reset whether to send a reset; otherwise a FIN is sent, even in the middle of a response
     */
    void cut(String clientAddress, boolean reset);

    /** Stops; all threads and sockets of the engine are gone when it returns. */
    void stop();
}
