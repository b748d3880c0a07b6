package transportlab.wire;

/**
 * Receives what a connection dissector finds, in the order of the bytes. Times are on the clock of the tap. A listener
 * that is interested in kinds alone takes no notice of the rest.
 */
public interface WireListener {
    void kind(Direction direction, Kind kind, int bytes);

    /** A request has begun. Its first byte passed at {@code firstByteNanos}. */
    default void requestStarted(Purpose purpose, long firstByteNanos) {}

    /**
     * Bytes of this direction belong to the exchange of that request from now on. For a request it is called when its
     * head is complete, behind the kinds of that head; for a response before its first byte.
     *
     * @param target of the request line, with its query
     */
    default void exchange(Direction direction, String method, String target) {}

    /** A final response is complete. */
    default void responseCompleted(int status, boolean empty) {}

    /** A request will never get a complete response. */
    default void requestFailed() {}

    /**
     * A frame begins.
     *
     * @param opcode RFC 6455 5.2
     */
    default void frameStarted(Direction direction, int opcode) {}

    /** A complete update came down. */
    default void updateSeen() {}
}
