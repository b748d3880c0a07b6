package transportlab.server.jetty;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.websocket.core.WebSocketConnection;
import transportlab.server.ServerSetup;

/** Closes WebSocket connections on which a frame arrives too slowly. Silence between frames is allowed. */
final class SlowFrames {
    private final ServerSetup.Limits limits;
    private final Map<Connection, Seen> open = new ConcurrentHashMap<>();

    /** What a connection had received when it was last between two frames, or was not known to be inside one. */
    private record Seen(long frames, long bytes, long atNanos) {}

    SlowFrames(ServerSetup.Limits limits) {
        this.limits = limits;
    }

    void opened(Connection connection) {
        if (connection instanceof WebSocketConnection) {
            open.put(connection, seen(connection, System.nanoTime()));
        }
    }

    void closed(Connection connection) {
        open.remove(connection);
    }

    void drop(long nowNanos) {
        open.forEach((connection, before) -> {
            boolean unfinished = connection.getMessagesIn() == before.frames && connection.getBytesIn() > before.bytes;
            if (!unfinished) {
                open.replace(connection, before, seen(connection, nowNanos));
            } else if (limits.isTooSlow(nowNanos - before.atNanos, connection.getBytesIn() - before.bytes)) {
                connection.getEndPoint().close(new java.util.concurrent.TimeoutException("the frame came too slowly"));
            }
        });
    }

    private static Seen seen(Connection connection, long nowNanos) {
        return new Seen(connection.getMessagesIn(), connection.getBytesIn(), nowNanos);
    }
}
