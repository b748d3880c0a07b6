package transportlab.transport.socketio;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import transportlab.io.Done;
import transportlab.io.UpdateRange;
import transportlab.transport.socketio.engine.EngineSession;
import transportlab.transport.socketio.engine.Packet;

/**
 * One client in one namespace, as the server sees it. The same call, {@code socket.emit(event)}, sends an event over
 * polling and over WebSocket.
 */
final class ClientSocket {
    private static final int MOST_ACKS = 1000;

    private final String id;
    private final Namespace namespace;
    private final EngineSession session;
    private final Runnable leave;
    private final Map<Long, Consumer<Event>> acks = new LinkedHashMap<>();
    private long nextAck;

    /**
     * @param leave takes the client out of the namespace
     */
    ClientSocket(String id, Namespace namespace, EngineSession session, Runnable leave) {
        this.id = id;
        this.namespace = namespace;
        this.session = session;
        this.leave = leave;
    }

    String id() {
        return id;
    }

    Namespace namespace() {
        return namespace;
    }

    /**
     * Sends an event.
     *
     * @param event the arguments, with the name of the event first
     */
    void emit(Event event) {
        send(SocketPacket.Type.EVENT, null, event);
    }

    /**
     * Sends an event, and hands on the client's acknowledgement. If too many acknowledgements are outstanding, the
     * oldest is forgotten.
     */
    void emit(Event event, Consumer<Event> acknowledged) {
        long number;
        synchronized (acks) {
            number = nextAck++;
            acks.put(number, acknowledged);
            if (acks.size() > MOST_ACKS) {
                acks.remove(acks.keySet().iterator().next());
            }
        }
        send(SocketPacket.Type.EVENT, number, event);
    }

    /** Sends an event if it can go out now, else not at all. */
    void emitVolatile(Event event) {
        if (session.isWritable()) {
            emit(event);
        }
    }

    /**
     * Sends an event with one argument that is already written as JSON, and tells when there is room for the next
     * event.
     *
     * @param json the argument
     */
    void emit(String name, byte[] json, UpdateRange carries, Done room) {
        byte[] before = (new SocketPacket(SocketPacket.Type.EVENT, namespace.name(), null, null, 0) + "[\"" + name
                        + "\",")
                .getBytes(UTF_8);
        byte[] all = new byte[before.length + json.length + 1];
        System.arraycopy(before, 0, all, 0, before.length);
        System.arraycopy(json, 0, all, before.length, json.length);
        all[all.length - 1] = ']';
        session.send(Packet.message(all, carries), room);
    }

    /** Sends the packet and, behind it, its attachments; nothing comes in between. */
    void send(SocketPacket.Type type, Long number, Event event) {
        boolean binary = !event.attachments().isEmpty();
        SocketPacket.Type written = !binary
                ? type
                : type == SocketPacket.Type.ACK ? SocketPacket.Type.BINARY_ACK : SocketPacket.Type.BINARY_EVENT;
        SocketPacket head = new SocketPacket(
                written,
                namespace.name(),
                number,
                event.args(),
                event.attachments().size());
        List<Packet> packets = new ArrayList<>();
        packets.add(Packet.text(Packet.Type.MESSAGE, head.toString()));
        event.attachments().forEach(attachment -> packets.add(Packet.binary(attachment)));
        session.send(packets);
    }

    void acknowledged(long number, Event event) {
        Consumer<Event> waiting;
        synchronized (acks) {
            waiting = acks.remove(number);
        }
        if (waiting != null) {
            waiting.accept(event);
        }
    }

    /** Makes the client leave the namespace. */
    void disconnect() {
        session.send(Packet.text(
                Packet.Type.MESSAGE,
                new SocketPacket(SocketPacket.Type.DISCONNECT, namespace.name(), null, null, 0).toString()));
        leave.run();
    }
}
