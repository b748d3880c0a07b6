package transportlab.transport.socketio;

import transportlab.io.Json;

/** What happens in one namespace. */
interface Application {
    /**
     * A client asks to connect; it is told so before anything else goes to it.
     *
     * @param auth what it gave with its question; an empty object if nothing
     * @throws RefusedException with what the client is told
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
