package transportlab.wire;

/** What a connection dissector tells, in the order of the bytes. Times are on the clock of the tap. */
public interface WireListener {
    void kind(Direction direction, Kind kind, int bytes);

    /** A request whose first byte passed at {@code firstByteNanos}. */
    void requestStarted(Purpose purpose, long firstByteNanos);

    /** A final response is complete. */
    void responseCompleted(int status, boolean empty);

    /** A request will get no whole answer any more. */
    void requestFailed();

    /**
     * A frame begins.
     *
     * @param opcode RFC 6455 5.2
     */
    void frameStarted(Direction direction, int opcode);

    /** Whole updates that came down. */
    void updateSeen();
}
