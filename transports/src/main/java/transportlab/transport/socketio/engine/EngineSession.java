package transportlab.transport.socketio.engine;

import java.util.List;
import transportlab.io.Done;
import transportlab.server.ServerSetup;

/**
 * One session of Engine.IO: it has an id, outlives its requests and connections, and may move from polling to WebSocket
 * while it is open.
 *
 * <pre>
 *          +--------------+   upgrade    +------------+
 *   open ->|   polling    |------------->| WebSocket  |
 *          +--------------+              +------------+
 *               |   a pong that does not come, a wrong packet, a cut   |
 *               v                                                      v
 *                                 closed
 * </pre>
 *
 * Thread-safe; nothing blocks. While the application is called, no lock is held except the one that keeps the client's
 * packets in order.
 */
public final class EngineSession {
    private final String id;
    private final String clientHost;
    private final EngineServer server;
    private final ServerSetup setup;
    private final Heartbeat heartbeat;
    private final Object inbound = new Object();
    private Outbox out;
    private EngineListener listener;
    private Probe probe;
    private boolean closing;
    private boolean closed;

    EngineSession(String id, String clientHost, EngineServer server, ServerSetup setup) {
        this.id = id;
        this.clientHost = clientHost;
        this.server = server;
        this.setup = setup;
        this.heartbeat = new Heartbeat(
                setup, () -> send(Packet.of(Packet.Type.PING)), () -> end("no answer to a ping", Packet.Type.CLOSE));
    }

    public String id() {
        return id;
    }

    /** Whether a request from that address may use this session: knowing the id is not enough. */
    boolean belongsTo(String host) {
        return clientHost.equals(host);
    }

    /** The session begins on this channel. */
    void open(Channel first, boolean upgradable, EngineServer.Application application) {
        out = new Outbox(
                first,
                setup.sessions().maxPayload(),
                server.waitingBytes(),
                this::emptied,
                cause -> end("what was written did not reach the client", Packet.Type.CLOSE));
        send(Packet.text(
                Packet.Type.OPEN, Offer.of(id, upgradable, setup.sessions()).toString()));
        EngineListener created = application.opened(this);
        boolean over;
        synchronized (this) {
            listener = created;
            over = closed;
        }
        heartbeat.start();
        if (over) {
            created.closed("closed at once");
        }
    }

    /** The channel of a session that polls; null if the session uses a WebSocket. */
    PollingChannel polling() {
        return out.channel() instanceof PollingChannel polls ? polls : null;
    }

    /** Sends a packet as soon as possible. If too much waits for the client, the session ends. */
    public void send(Packet packet) {
        send(List.of(packet));
    }

    /** Sends several packets, with no other packet between them. */
    public void send(List<Packet> packets) {
        if (isEnding()) {
            return;
        }
        if (out.put(packets)) {
            out.flush();
        } else {
            out.channel().abort();
            end("too much waits for the client", Packet.Type.CLOSE);
        }
    }

    /** Sends a packet, and tells when there is room for the next one (see {@link Outbox}). */
    public void send(Packet packet, Done room) {
        if (!isEnding() && out.put(packet, room)) {
            out.flush();
        } else {
            room.failed(new IllegalStateException("the session is over"));
        }
    }

    private synchronized boolean isEnding() {
        return closing || closed;
    }

    synchronized boolean isOver() {
        return closed;
    }

    /** Whether a packet that is sent now goes out at once. */
    public boolean isWritable() {
        return !isEnding() && out.isWritable();
    }

    /** The channel can carry something. */
    void ready() {
        out.flush();
    }

    /**
     * Takes packets from the client, in order. Packets that answer them go out together.
     *
     * @throws IllegalArgumentException if a client may not send such a packet; the caller must then end the session
     */
    void receive(List<Packet> packets) {
        out.hold();
        try {
            synchronized (inbound) {
                packets.forEach(this::receive);
            }
        } finally {
            out.release();
        }
    }

    private void receive(Packet packet) {
        if (isOver()) {
            return;
        }
        switch (packet.type()) {
            case MESSAGE -> listener.message(!packet.binary(), packet.data());
            case PONG -> heartbeat.answered();
            case CLOSE -> end("closed by the client", Packet.Type.NOOP);
            case PING, OPEN -> throw new IllegalArgumentException("a client does not say that");
            default -> {}
        }
    }

    /**
     * Begins an upgrade.
     *
     * @return false if there is an upgrade already, or if the session does not poll
     */
    synchronized boolean begin(Probe upgrade) {
        if (closed || probe != null || polling() == null) {
            return false;
        }
        probe = upgrade;
        return true;
    }

    /** The upgrade has failed: the session stays on polling. */
    synchronized void gaveUp(Probe upgrade) {
        if (probe == upgrade && polling() != null) {
            probe = null;
        }
    }

    /** Answers a held poll with a noop, so that the client can stop polling. */
    void freePoll() {
        out.putIfPollWaits(Packet.of(Packet.Type.NOOP));
        out.flush();
    }

    /**
     * The client has stopped polling: waiting packets and all that follow go over the WebSocket.
     *
     * @param askedNanos when the client asked for the WebSocket
     */
    void upgrade(Channel to, long askedNanos) {
        PollingChannel polls = polling();
        if (out.move(to) != null) {
            polls.leave(askedNanos);
            out.flush();
        } else {
            end(to, Packet.Type.CLOSE);
        }
    }

    /** Ends the session when all waiting packets are written, at the latest after {@code pingTimeout}. */
    public void close() {
        synchronized (this) {
            closing = true;
        }
        Patience.over(setup, this::closed);
        out.flush();
    }

    /** Sends the last packet, and cuts the connection if the client does not end its side in time. */
    private void end(Channel channel, Packet.Type lastWord) {
        channel.end(lastWord);
        Patience.over(setup, channel::abort);
    }

    private void emptied() {
        boolean now;
        synchronized (this) {
            now = closing;
        }
        if (now) {
            closed();
        }
    }

    private void closed() {
        end("closed by the server", Packet.Type.CLOSE);
    }

    /** The connection that the session used is closed. */
    void gone(String reason) {
        end(reason, null);
    }

    /**
     * Ends the session now; waiting packets are dropped.
     *
     * @param lastWord the last packet for the client; null if the client is gone
     */
    void end(String reason, Packet.Type lastWord) {
        Probe beside;
        EngineListener told;
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            beside = probe;
            told = listener;
        }
        heartbeat.stop();
        server.forget(this);
        List<Done> nobody = out.close();
        if (lastWord != null) {
            end(out.channel(), lastWord);
        }
        if (beside != null) {
            beside.end();
        }
        nobody.forEach(done -> done.failed(new IllegalStateException(reason)));
        if (told != null) {
            told.closed(reason);
        }
    }
}
