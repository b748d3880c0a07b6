package transportlab.transport.socketio.engine;

import transportlab.io.Json;

/** Why a request of Engine.IO is refused; clients know these by their number, which is their place in this list. */
enum EngineError {
    UNKNOWN_TRANSPORT(400, "Transport unknown"),
    UNKNOWN_SESSION(400, "Session ID unknown"),
    BAD_HANDSHAKE_METHOD(400, "Bad handshake method"),
    BAD_REQUEST(400, "Bad request"),
    FORBIDDEN(403, "Forbidden"),
    UNSUPPORTED_VERSION(400, "Unsupported protocol version"),
    /** An error of this server, not of the protocol. */
    NO_ROOM(503, "There is no room for one more session");

    private final int status;
    private final String text;

    EngineError(int status, String text) {
        this.status = status;
        this.text = text;
    }

    int status() {
        return status;
    }

    String json() {
        return json(text);
    }

    /** The error with a message that says more than the protocol's own text. */
    String json(String why) {
        return Json.object("code", ordinal(), "message", why).toString();
    }
}
