package transportlab.transport.socketio;

import java.util.Map;
import transportlab.server.ServerSetup;
import transportlab.server.topic.Topics;
import transportlab.transport.socketio.engine.EngineListener;
import transportlab.transport.socketio.engine.EngineServer;
import transportlab.transport.socketio.engine.EngineSession;

/**
 * The lab's Socket.IO server. The namespaces {@code /} and {@code /custom} run the example application. A client that
 * names a topic when it connects to {@code /} is subscribed to that topic instead.
 */
final class SocketIoServer implements EngineServer.Application {
    private final Map<String, Namespace> namespaces;
    private final ServerSetup setup;

    SocketIoServer(Topics topics, ServerSetup setup) {
        Application example = (socket, auth) -> new ExampleListener(socket, auth, setup);
        Application main = (socket, auth) -> auth.field("topic").isPresent()
                ? TopicListener.of(socket, auth, topics, setup)
                : example.connect(socket, auth);
        this.setup = setup;
        this.namespaces = Map.of("/", new Namespace("/", main), "/custom", new Namespace("/custom", example));
    }

    @Override
    public EngineListener opened(EngineSession session) {
        return new ClientConnection(session, namespaces, setup);
    }
}
