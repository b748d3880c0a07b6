package transportlab.transport.socketio;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import transportlab.io.Json;

/** Puts a packet and the binary messages behind it together. Not thread-safe. */
final class Attachments {
    private final long mostBytes;
    private final BiConsumer<SocketPacket, Event> whole;
    private SocketPacket packet;
    private long receivedBytes;
    private List<byte[]> received = new ArrayList<>();

    /**
     * @param mostBytes the most bytes that all attachments of one packet have together
     * @param whole takes each complete packet with its event; the event is null if the packet's data is not an array
     */
    Attachments(long mostBytes, BiConsumer<SocketPacket, Event> whole) {
        this.mostBytes = mostBytes;
        this.whole = whole;
    }

    /**
     * @throws IllegalArgumentException if the message is not a packet, or an attachment was due
     */
    void text(String message) {
        if (packet != null) {
            throw new IllegalArgumentException("an attachment was due");
        }
        SocketPacket next = SocketPacket.parse(message);
        checkPlaceholders(next);
        if (next.attachments() > 0) {
            packet = next;
        } else {
            whole.accept(next, next.data() != null && next.data().isArray() ? new Event(next.data(), List.of()) : null);
        }
    }

    private static void checkPlaceholders(SocketPacket next) {
        if (next.type().isBinary()) {
            next.data().eachObject(object -> {
                if (object.field("_placeholder").filter(Json::isTrue).isPresent()) {
                    long number = object.field("num").flatMap(Json::asWhole).orElse(-1L);
                    if (number < 0 || number >= next.attachments()) {
                        throw new IllegalArgumentException("a placeholder without its attachment");
                    }
                }
            });
        }
    }

    /**
     * @throws IllegalArgumentException if no attachment was due, or the attachments are too large
     */
    void binary(byte[] attachment) {
        if (packet == null) {
            throw new IllegalArgumentException("no attachment was due");
        }
        receivedBytes += attachment.length;
        if (receivedBytes > mostBytes) {
            throw new IllegalArgumentException("too large attachments");
        }
        received.add(attachment);
        if (received.size() == packet.attachments()) {
            SocketPacket complete = packet;
            List<byte[]> all = received;
            packet = null;
            receivedBytes = 0;
            received = new ArrayList<>();
            whole.accept(complete, new Event(complete.data(), all));
        }
    }
}
