package transportlab.transport.socketio;

import java.util.Map;
import transportlab.server.ServerSetup;
import transportlab.server.topic.Topics;
import transportlab.transport.socketio.engine.EngineListener;
import transportlab.transport.socketio.engine.EngineServer;
import transportlab.transport.socketio.engine.EngineSession;

/**
 * The lab's Socket.IO server: in {@code /} and {@code /custom} lives the example application, and in {@code /} a client
 * that names a topic when it connects is subscribed to it.
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
        return new Connection(session, namespaces, setup);
    }
}
