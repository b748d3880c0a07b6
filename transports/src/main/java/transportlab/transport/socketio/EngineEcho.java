package transportlab.transport.socketio;

import transportlab.io.UpdateRange;
import transportlab.transport.socketio.engine.EngineListener;
import transportlab.transport.socketio.engine.EngineSession;
import transportlab.transport.socketio.engine.Packet;

/** {@code /engine.io/}: Engine.IO alone, which sends each message back as it came. */
record EngineEcho(EngineSession session) implements EngineListener {
    static final String PATH = "/engine.io/";

    @Override
    public void message(boolean text, byte[] data) {
        session.send(text ? Packet.message(data, UpdateRange.NONE) : Packet.binary(data));
    }

    @Override
    public void closed(String reason) {}
}
