package transportlab.transport.socketio.engine;

import java.util.List;
import transportlab.io.Json;
import transportlab.server.Sessions;

/** What the server tells a client when a session opens (the data of an open packet). */
final class Offer {
    private Offer() {}

    /**
     * @param upgradable whether the session may move to WebSocket
     */
    static Json of(String id, boolean upgradable, Sessions sessions) {
        return Json.object(
                "sid",
                id,
                "upgrades",
                Json.array(upgradable ? List.of(Json.text("websocket")) : List.of()),
                "pingInterval",
                sessions.pingInterval().toMillis(),
                "pingTimeout",
                sessions.pingTimeout().toMillis(),
                "maxPayload",
                sessions.maxPayload());
    }
}
