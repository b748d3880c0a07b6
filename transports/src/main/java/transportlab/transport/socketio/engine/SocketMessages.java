package transportlab.transport.socketio.engine;

import java.nio.ByteBuffer;
import java.util.List;
import transportlab.io.MessageListener;
import transportlab.io.MessageSink;

/** Hands the messages of a WebSocket to the session that lives on it. */
final class SocketMessages implements MessageListener {
    private static final int TOO_BIG = 1009;

    private final EngineSession session;
    private final int most;
    private MessageSink sink;

    SocketMessages(EngineSession session, int most) {
        this.session = session;
        this.most = most;
    }

    @Override
    public void opened(MessageSink to) {
        sink = to;
    }

    @Override
    public void message(boolean text, ByteBuffer whole) {
        if (whole.remaining() > most) {
            sink.close(TOO_BIG);
            return;
        }
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
