package transportlab.transport.socketio;

import transportlab.wire.Direction;
import transportlab.wire.field.FieldReader;
import transportlab.wire.field.FieldReaders;

/** Packets in the bodies of requests and answers, or one in each WebSocket message. */
final class SocketIoFields implements FieldReaders {
    @Override
    public FieldReader body(Direction direction, String method, String path) {
        boolean packets = (direction == Direction.UP) == method.equals("POST");
        return packets ? new PacketFields(direction) : FieldReader.whole("answer.text");
    }

    @Override
    public FieldReader message(Direction direction, String path, boolean text) {
        return text ? new PacketFields(direction) : FieldReader.whole("sio.attachment");
    }
}
