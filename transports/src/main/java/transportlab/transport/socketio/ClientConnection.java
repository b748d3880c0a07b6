package transportlab.transport.socketio;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import transportlab.io.Json;
import transportlab.server.ServerSetup;
import transportlab.transport.socketio.engine.EngineListener;
import transportlab.transport.socketio.engine.EngineSession;
import transportlab.transport.socketio.engine.Packet;

/**
 * One Socket.IO client over one session: connects the client to namespaces, and hands its events on to them. A client
 * that breaks the protocol, or does not connect to a namespace in time, is disconnected.
 */
final class ClientConnection implements EngineListener {
    private final EngineSession session;
    private final Map<String, Namespace> namespaces;
    private final ServerSetup setup;
    private final Attachments incoming;
    private final Map<String, Member> members = new LinkedHashMap<>();
    private final Future<?> timeout;
    private boolean closed;

    /** A namespace that the client is in. */
    private record Member(ClientSocket socket, SocketListener listener) {}

    ClientConnection(EngineSession session, Map<String, Namespace> namespaces, ServerSetup setup) {
        this.session = session;
        this.namespaces = namespaces;
        this.setup = setup;
        this.incoming = new Attachments(4L * setup.sessions().maxPayload(), this::received);
        this.timeout = setup.scheduler()
                .schedule(
                        () -> setup.executor().execute(this::checkConnected),
                        setup.limits().head().toMillis(),
                        TimeUnit.MILLISECONDS);
    }

    private void checkConnected() {
        if (isEmpty()) {
            session.close();
        }
    }

    private synchronized boolean isEmpty() {
        return members.isEmpty();
    }

    @Override
    public void message(boolean text, byte[] data) {
        if (text) {
            incoming.text(new String(data, UTF_8));
        } else {
            incoming.binary(data);
        }
    }

    private void received(SocketPacket packet, Event event) {
        Member member = member(packet.namespace());
        SocketPacket.Type type = packet.type();
        if (member == null && type == SocketPacket.Type.CONNECT) {
            connect(packet);
        } else if (member != null && type.isEvent()) {
            member.listener.event(event, acknowledgement(member, packet.id()));
        } else if (member != null && type.isAck()) {
            member.socket.acknowledged(packet.id(), event);
        } else if (member != null && type == SocketPacket.Type.DISCONNECT) {
            leave(packet.namespace());
        } else {
            throw new IllegalArgumentException("not connected to " + packet.namespace());
        }
    }

    private synchronized Member member(String namespace) {
        return members.get(namespace);
    }

    private void connect(SocketPacket packet) {
        Namespace namespace = namespaces.get(packet.namespace());
        if (namespace == null) {
            refuse(packet.namespace(), "Invalid namespace");
            return;
        }
        String id = setup.sessions().ids().get();
        ClientSocket socket = new ClientSocket(id, namespace, session, () -> leave(namespace.name()));
        Json auth = packet.data() == null ? Json.object() : packet.data();
        try {
            Member member = new Member(socket, namespace.application().connect(socket, auth));
            say(SocketPacket.Type.CONNECT, namespace.name(), Json.object("sid", socket.id()));
            timeout.cancel(false);
            if (add(namespace.name(), member)) {
                member.listener.connected();
            }
        } catch (Application.RefusedException e) {
            refuse(namespace.name(), e.getMessage());
        }
    }

    private synchronized boolean add(String namespace, Member member) {
        if (!closed) {
            members.put(namespace, member);
            member.socket.namespace().add(member.socket);
        }
        return !closed;
    }

    private void refuse(String namespace, String why) {
        say(SocketPacket.Type.CONNECT_ERROR, namespace, Json.object("message", why));
    }

    private void say(SocketPacket.Type type, String namespace, Json data) {
        SocketPacket packet = new SocketPacket(type, namespace, null, data, 0);
        session.send(Packet.text(Packet.Type.MESSAGE, packet.toString()));
    }

    private static Consumer<Event> acknowledgement(Member member, Long id) {
        return id == null ? answer -> {} : answer -> member.socket.send(SocketPacket.Type.ACK, id, answer);
    }

    private void leave(String namespace) {
        Member member;
        synchronized (this) {
            member = members.remove(namespace);
        }
        if (member != null) {
            left(member);
        }
    }

    private static void left(Member member) {
        member.socket.namespace().remove(member.socket);
        member.listener.disconnected();
    }

    @Override
    public void closed(String reason) {
        List<Member> all;
        synchronized (this) {
            closed = true;
            all = new ArrayList<>(members.values());
            members.clear();
        }
        timeout.cancel(false);
        all.forEach(ClientConnection::left);
    }
}
