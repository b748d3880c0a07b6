package transportlab.transport.socketio.engine;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import transportlab.io.Done;
import transportlab.io.Json;
import transportlab.server.ServerSetup;

/**
 * One session of Engine.IO: it has a name, outlives requests and connections, and may change from polling to WebSocket on
 * the way. What goes down waits here, in order, until the channel of the moment can carry it; so nothing is lost or said
 * twice in a change.
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
 * Thread-safe; nothing blocks. The application is never called while something is locked.
 */
public final class EngineSession {
    private static final int ROOM_PACKETS = 1024;
    private static final int ROOM_BYTES = 256 * 1024;
    private static final int MOST_PACKETS = 10_000;
    private static final long MOST_BYTES = 2L * ServerSetup.MOST_MESSAGE;

    private final String id;
    private final String clientHost;
    private final EngineServer server;
    private final ServerSetup setup;
    private final Deque<Packet> waiting = new ArrayDeque<>();
    private final Deque<Done> waitingForRoom = new ArrayDeque<>();
    private final AtomicInteger turns = new AtomicInteger();
    private final AtomicInteger receiving = new AtomicInteger();
    private final Object inbound = new Object();
    private final Done afterWrite;
    private long waitingBytes;
    private Channel channel;
    private EngineListener listener;
    private Probe probe;
    private Future<?> pingTimer;
    private Future<?> pongTimer;
    private boolean closing;
    private boolean closed;

    EngineSession(String id, String clientHost, EngineServer server, ServerSetup setup) {
        this.id = id;
        this.clientHost = clientHost;
        this.server = server;
        this.setup = setup;
        this.afterWrite =
                Done.of(this::flush, cause -> end("what was written did not reach the client", Packet.Type.CLOSE));
    }

    public String id() {
        return id;
    }

    /** Whether a request from that address may use this session: its name alone is not enough. */
    boolean belongsTo(String host) {
        return clientHost.equals(host);
    }

    /** The session begins on this channel. */
    void open(Channel first, boolean upgradable, EngineServer.Application application) {
        channel = first;
        Json offer = Json.object(
                "sid",
                id,
                "upgrades",
                Json.array(upgradable ? List.of(Json.text("websocket")) : List.of()),
                "pingInterval",
                setup.sessions().pingInterval().toMillis(),
                "pingTimeout",
                setup.sessions().pingTimeout().toMillis(),
                "maxPayload",
                setup.sessions().maxPayload());
        send(Packet.text(Packet.Type.OPEN, offer.toString()));
        EngineListener created = application.opened(this);
        boolean over;
        synchronized (this) {
            listener = created;
            over = closed;
            schedulePing();
        }
        if (over) {
            created.closed("closed at once");
        }
    }

    synchronized PollingChannel polling() {
        return channel instanceof PollingChannel polls ? polls : null;
    }

    /** Sends a packet as soon as it can. A client for which too much waits is given up. */
    public void send(Packet packet) {
        send(List.of(packet));
    }

    /** The same with packets between which no other may come. */
    public void send(List<Packet> packets) {
        boolean tooMuch;
        synchronized (this) {
            if (closed || closing) {
                return;
            }
            packets.forEach(this::add);
            tooMuch = waiting.size() > MOST_PACKETS || waitingBytes > MOST_BYTES;
        }
        if (tooMuch) {
            end("too much waits for the client", Packet.Type.CLOSE);
        } else {
            flush();
        }
    }

    private void add(Packet packet) {
        waiting.add(packet);
        waitingBytes += packet.data().length;
    }

    /**
     * Sends a packet, and tells when there is room for the next one: over WebSocket when it is written, for a poll that is
     * not there yet while little enough waits.
     */
    public void send(Packet packet, Done room) {
        boolean over;
        synchronized (this) {
            over = closed || closing;
            if (!over) {
                add(packet);
                waitingForRoom.add(room);
            }
        }
        if (over) {
            room.failed(new IllegalStateException("the session is over"));
        } else {
            flush();
        }
    }

    synchronized boolean isOver() {
        return closed;
    }

    /** Whether what is sent now goes out now. */
    public synchronized boolean isWritable() {
        return !closed && !closing && waiting.isEmpty() && channel.isReady();
    }

    /**
     * Writes what waits. Whoever comes first takes the turns of all: writes never overlap, and a write that ends at once
     * never recurses. While packets are being received nothing goes out, so that all answers to them go together.
     */
    void flush() {
        if (receiving.get() > 0) {
            return;
        }
        if (turns.getAndIncrement() != 0) {
            return;
        }
        int taken = 1;
        do {
            while (writeNext()) {}
            tellOfRoom();
            taken = turns.addAndGet(-taken);
        } while (taken != 0);
    }

    private boolean writeNext() {
        List<Packet> batch = List.of();
        Channel to;
        synchronized (this) {
            to = channel;
            if (!closed && to.isReady() && !waiting.isEmpty()) {
                batch = to.take(waiting);
                batch.forEach(packet -> waitingBytes -= packet.data().length);
            }
        }
        if (!batch.isEmpty()) {
            to.write(batch, afterWrite);
        } else if (isDone()) {
            end("closed by the server", Packet.Type.CLOSE);
        }
        return !batch.isEmpty();
    }

    private synchronized boolean isDone() {
        return closing && !closed && waiting.isEmpty() && channel.isReady();
    }

    private void tellOfRoom() {
        for (Done next = nextWithRoom(); next != null; next = nextWithRoom()) {
            next.ok();
        }
    }

    private synchronized Done nextWithRoom() {
        boolean room = channel.gathers()
                ? waiting.size() < ROOM_PACKETS && waitingBytes < ROOM_BYTES
                : waiting.isEmpty() && channel.isReady();
        return room && !closed ? waitingForRoom.poll() : null;
    }

    /**
     * Packets from the client, in order.
     *
     * @throws IllegalArgumentException where a packet may not come from a client; the session is to be ended
     */
    void receive(List<Packet> packets) {
        receiving.incrementAndGet();
        try {
            synchronized (inbound) {
                for (Packet packet : packets) {
                    receive(packet);
                }
            }
        } finally {
            receiving.decrementAndGet();
            flush();
        }
    }

    private void receive(Packet packet) {
        switch (packet.type()) {
            case MESSAGE -> listener.message(!packet.binary(), packet.data());
            case PONG -> pong();
            case CLOSE -> end("closed by the client", Packet.Type.NOOP);
            case PING, OPEN -> throw new IllegalArgumentException("a client does not say that");
            default -> {}
        }
    }

    private synchronized void schedulePing() {
        if (!closed) {
            pingTimer = after(setup.sessions().pingInterval(), this::ping);
        }
    }

    private void ping() {
        send(Packet.of(Packet.Type.PING));
        synchronized (this) {
            if (!closed) {
                pongTimer = after(setup.sessions().pingTimeout(), () -> end("no answer to a ping", Packet.Type.CLOSE));
            }
        }
    }

    private synchronized void pong() {
        if (pongTimer != null) {
            pongTimer.cancel(false);
            pongTimer = null;
            schedulePing();
        }
    }

    private Future<?> after(Duration delay, Runnable then) {
        return setup.scheduler().schedule(() -> setup.executor().execute(then), delay.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** @return false if there is one already, or nothing to upgrade */
    synchronized boolean begin(Probe upgrade) {
        if (closed || probe != null || !(channel instanceof PollingChannel)) {
            return false;
        }
        probe = upgrade;
        return true;
    }

    /** The upgrade has come to nothing; the session goes on as it was. */
    synchronized void gaveUp(Probe upgrade) {
        if (probe == upgrade && channel instanceof PollingChannel) {
            probe = null;
        }
    }

    /** Answers a poll that waits, so that the client can let go of it. */
    void freePoll() {
        boolean free;
        synchronized (this) {
            free = !closed && channel instanceof PollingChannel && channel.isReady() && waiting.isEmpty();
            if (free) {
                add(Packet.of(Packet.Type.NOOP));
            }
        }
        if (free) {
            flush();
        }
    }

    /** The client has let go of polling: what waits, and all that follows, goes over the WebSocket. */
    void upgrade(Channel to) {
        Channel before;
        synchronized (this) {
            if (closed) {
                return;
            }
            before = channel;
            channel = to;
        }
        before.end(Packet.Type.NOOP);
        flush();
    }

    /** Ends the session when all that waits is written, at the latest when a ping would have been answered. */
    public void close() {
        synchronized (this) {
            closing = true;
        }
        after(setup.sessions().pingTimeout(), () -> end("closed by the server", Packet.Type.CLOSE));
        flush();
    }

    /** Ends the session now; what waits is dropped. */
    void end(String reason, Packet.Type lastWord) {
        Channel last;
        Probe beside;
        List<Done> nobody;
        EngineListener told;
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            last = channel;
            beside = probe;
            told = listener;
            nobody = List.copyOf(waitingForRoom);
            waiting.clear();
            waitingForRoom.clear();
            cancel(pingTimer);
            cancel(pongTimer);
        }
        server.forget(this);
        last.end(lastWord);
        if (beside != null) {
            beside.end();
        }
        nobody.forEach(done -> done.failed(new IllegalStateException(reason)));
        if (told != null) {
            told.closed(reason);
        }
    }

    private static void cancel(Future<?> timer) {
        if (timer != null) {
            timer.cancel(false);
        }
    }
}
