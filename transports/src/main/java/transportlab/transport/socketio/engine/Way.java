package transportlab.transport.socketio.engine;

/** A way to the server: carries packets up, and hands those that come down to the client. */
interface Way {
    void begin();

    /** Sends what waits, if it can do so now. */
    void flush();

    /** Sends the packets that still wait, and then ends in order. */
    void close();

    /** Ends at once. */
    void abort();
}
