package transportlab.transport.socketio;

import transportlab.wire.Direction;
import transportlab.wire.Kind;
import transportlab.wire.Purpose;
import transportlab.wire.dissect.BodyDissectors;
import transportlab.wire.dissect.Dissector;

/** Packets in the bodies of requests and answers, or one in each WebSocket message. */
final class SocketIoBodies implements BodyDissectors {
    @Override
    public Dissector body(Direction direction, String method, String path) {
        boolean packets = (direction == Direction.UP) == method.equals("POST");
        return packets ? new PacketDissector(direction) : Dissector.all(Kind.ENVELOPE);
    }

    @Override
    public Dissector message(Direction direction, String path, boolean text) {
        return text ? new PacketDissector(direction) : Dissector.all(Kind.PAYLOAD);
    }

    @Override
    public Purpose purpose(String method, String path) {
        return method.equals("POST") ? Purpose.SEND : Purpose.POLL;
    }
}
