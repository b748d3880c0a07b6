package transportlab.transport.socketio;

import transportlab.io.Json;

/** The application that runs in one namespace. */
interface Application {
    /**
     * A client asks to connect to the namespace. It must be told that it is connected before anything else is sent to
     * it: see {@link SocketListener#connected}.
     *
     * @param auth the data that the client sent with its request; an empty object if it sent none
     * @throws RefusedException if the client may not connect; the client gets its message
     */
    SocketListener connect(ClientSocket socket, Json auth) throws RefusedException;

    /** The client may not connect. */
    final class RefusedException extends Exception {
        private static final long serialVersionUID = 1;

        RefusedException(String message) {
            super(message);
        }
    }
}
