package transportlab.transport.socketio.engine;

import java.nio.ByteBuffer;
import transportlab.io.MessageListener;
import transportlab.io.MessageSink;
import transportlab.server.ServerSetup;

/** A second WebSocket for a session. It is accepted, as by the official server, and closed at once. */
record Surplus(ServerSetup setup) implements MessageListener {
    @Override
    public void opened(MessageSink sink) {
        LastWord.say(sink, setup);
    }

    @Override
    public void message(boolean text, ByteBuffer whole) {}

    @Override
    public void closed(int code, boolean clean) {}
}
