package transportlab.transport.socketio.engine;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Several packets in one body: as text, with the record separator between them. */
public final class Payload {
    public static final byte SEPARATOR = 0x1e;

    private Payload() {}

    public static ByteBuffer of(List<Packet> packets) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(256);
        for (Packet packet : packets) {
            if (out.size() > 0) {
                out.write(SEPARATOR);
            }
            out.writeBytes(packet.asText());
        }
        return ByteBuffer.wrap(out.toByteArray());
    }

    /**
     * @throws IllegalArgumentException if something in it is no packet
     */
    public static List<Packet> read(ByteBuffer body) {
        List<Packet> packets = new ArrayList<>();
        int from = body.position();
        for (int at = from; at <= body.limit(); at++) {
            if (at == body.limit() || body.get(at) == SEPARATOR) {
                byte[] text = new byte[at - from];
                body.get(from, text);
                packets.add(Packet.ofText(text));
                from = at + 1;
            }
        }
        return packets;
    }
}
