package transportlab.server.jetty;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.websocket.core.WebSocketConnection;
import transportlab.server.ServerSetup;

/** Ends WebSocket connections on which a frame is begun and comes too slowly; silence between frames is none of it. */
final class SlowFrames {
    private final ServerSetup.Limits limits;
    private final Map<Connection, Seen> open = new ConcurrentHashMap<>();

    /** How far a connection was when it last stood between two frames, or that was not known otherwise. */
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
