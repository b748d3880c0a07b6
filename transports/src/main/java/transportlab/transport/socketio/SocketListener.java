package transportlab.transport.socketio;

import java.util.function.Consumer;

/** The application's side of one client in one namespace. Events come one after another. */
interface SocketListener {
    /** The client has been told that it is connected. */
    void connected();

    /**
     * An event.
     *
     * @param acknowledge sends the acknowledgement, to be called once; does nothing if the client wants none
     */
    void event(Event event, Consumer<Event> acknowledge);

    /** The client has left or was disconnected. Called once, possibly while an event is being handled. */
    void disconnected();
}
