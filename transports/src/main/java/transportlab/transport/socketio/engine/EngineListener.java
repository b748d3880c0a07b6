package transportlab.transport.socketio.engine;

/**
 * The application's side of one session. Messages are handed over one after another; {@link #closed} may be called
 * while a message is being handled.
 */
public interface EngineListener {
    /**
     * One message.
     *
     * @param text whether {@code data} is UTF-8
     * @param data the bytes; the listener may keep the array
     */
    void message(boolean text, byte[] data);

    /** The session is over; called once. */
    void closed(String reason);
}
