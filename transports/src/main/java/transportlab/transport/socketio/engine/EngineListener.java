package transportlab.transport.socketio.engine;

/** The application's side of one session. Messages come one after another; {@link #closed} may come beside one. */
public interface EngineListener {
    /**
     * One message.
     *
     * @param text whether {@code data} is UTF-8
     * @param data the listener's to keep
     */
    void message(boolean text, byte[] data);

    /** The session is over; called once. */
    void closed(String reason);
}
