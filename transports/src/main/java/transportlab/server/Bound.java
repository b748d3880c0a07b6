package transportlab.server;

/** An engine that listens. */
public interface Bound {
    int httpPort();

    /**
     * Cuts one connection from the server's side.
     *
     * @param clientAddress its client's socket address as {@code 127.0.0.1:40312}
     * @param reset by a reset; otherwise by a FIN, wherever the response stands
     */
    void cut(String clientAddress, boolean reset);

    /** Stops; all threads and sockets of the engine are gone when it returns. */
    void stop();
}
