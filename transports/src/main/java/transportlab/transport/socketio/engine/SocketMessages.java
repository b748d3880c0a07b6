package transportlab.transport.socketio.engine;

import java.nio.ByteBuffer;
import java.util.List;
import transportlab.io.MessageListener;
import transportlab.io.MessageSink;

/** Hands the messages of a WebSocket to the session that lives on it. */
final class SocketMessages implements MessageListener {
    private final EngineSession session;

    SocketMessages(EngineSession session) {
        this.session = session;
    }

    @Override
    public void opened(MessageSink to) {}

    @Override
    public void message(boolean text, ByteBuffer whole) {
        try {
            session.receive(List.of(Packet.ofFrame(text, whole)));
        } catch (IllegalArgumentException e) {
            session.end("parse error", Packet.Type.CLOSE);
        }
    }

    @Override
    public void closed(int code, boolean clean) {
        session.gone("the WebSocket was closed");
    }
}
