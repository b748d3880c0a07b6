package transportlab.transport.socketio.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import transportlab.io.Done;
import transportlab.io.Turns;

/**
 * The queue of packets that go down in one session. They wait here, in order, until the current channel can carry them,
 * so nothing is lost or sent twice when the channel changes. Thread-safe; no callback is run while it is locked.
 */
final class Outbox {
    private static final int ROOM_PACKETS = 1024;
    private static final int ROOM_BYTES = 128 * 1024;
    private static final int MOST_PACKETS = 10_000;
    private static final long LEAST_BYTES = 1024 * 1024;
    private static final long MOST_TOGETHER = 128L * 1024 * 1024;

    private final Deque<Packet> waiting = new ArrayDeque<>();
    private final Deque<Done> waitingForRoom = new ArrayDeque<>();
    private final Turns turns = new Turns();
    private final AtomicInteger holds = new AtomicInteger();
    private final Runnable emptied;
    private final Done afterWrite;
    private final long mostBytes;
    private final AtomicLong together;
    private long waitingBytes;
    private Channel channel;
    private boolean closed;

    /**
     * @param maxPayload the largest message of a client; the bytes of four such messages may wait, and at least 1 MiB
     * @param together counts the bytes that wait for all clients of the server
     * @param emptied run when nothing waits and the channel could carry more
     * @param failed told when a write has failed
     */
    Outbox(Channel first, int maxPayload, AtomicLong together, Runnable emptied, Consumer<Throwable> failed) {
        this.channel = first;
        this.mostBytes = Math.max(LEAST_BYTES, 4L * maxPayload);
        this.together = together;
        this.emptied = emptied;
        this.afterWrite = Done.of(this::flush, failed);
    }

    synchronized Channel channel() {
        return channel;
    }

    /**
     * Adds packets, with no other packet between them.
     *
     * @return false if too much waits now; packets are never too much if nothing waited before them
     */
    synchronized boolean put(List<Packet> packets) {
        boolean alone = waiting.isEmpty();
        if (!closed) {
            packets.forEach(this::put);
        }
        return alone || waiting.size() <= MOST_PACKETS && waitingBytes <= mostBytes && !isCrowdedOut();
    }

    /**
     * Whether too much waits for all clients together, and for this one more than the 128 KiB that it may always have.
     */
    private boolean isCrowdedOut() {
        return waitingBytes > ROOM_BYTES && together.get() > MOST_TOGETHER;
    }

    /**
     * Adds a packet, and tells when there is room for the next one: over WebSocket when this one is written, over
     * polling as soon as fewer than 1024 packets and less than 128 KiB wait.
     *
     * @return false if the outbox is closed
     */
    synchronized boolean put(Packet packet, Done room) {
        if (!closed) {
            put(packet);
            waitingForRoom.add(room);
        }
        return !closed;
    }

    private void put(Packet packet) {
        waiting.add(packet);
        weigh(packet.data().length);
    }

    private void weigh(long bytes) {
        waitingBytes += bytes;
        together.addAndGet(bytes);
    }

    /** Adds a packet if a poll is being held and no other packet waits. */
    synchronized void putIfPollWaits(Packet packet) {
        if (!closed && channel instanceof PollingChannel && channel.isReady() && waiting.isEmpty()) {
            put(packet);
        }
    }

    synchronized boolean isWritable() {
        return !closed && waiting.isEmpty() && channel.isReady();
    }

    /**
     * Holds all packets back until {@link #release}, so that packets added meanwhile go out together. Holds may nest.
     */
    void hold() {
        holds.incrementAndGet();
    }

    void release() {
        holds.decrementAndGet();
        flush();
    }

    /**
     * Sends waiting packets and all that follow over another channel.
     *
     * @return the channel before, or null if the outbox is closed
     */
    synchronized Channel move(Channel to) {
        Channel before = closed ? null : channel;
        channel = closed ? channel : to;
        return before;
    }

    /** Writes waiting packets. Writes never overlap. */
    void flush() {
        if (holds.get() == 0) {
            turns.take(() -> {
                while (writeNext()) {}
                tellOfRoom();
            });
        }
    }

    private boolean writeNext() {
        List<Packet> batch = List.of();
        Channel to;
        boolean empty;
        synchronized (this) {
            to = channel;
            empty = !closed && waiting.isEmpty() && to.isReady();
            if (!closed && !waiting.isEmpty() && to.isReady()) {
                batch = to.take(waiting);
                batch.forEach(packet -> weigh(-packet.data().length));
            }
        }
        if (!batch.isEmpty()) {
            write(to, batch);
        } else if (empty) {
            emptied.run();
        }
        return !batch.isEmpty();
    }

    /** Reports an exception as a failed write: the thread that writes may be serving other clients, which go on. */
    private void write(Channel to, List<Packet> batch) {
        try {
            to.write(batch, afterWrite);
        } catch (RuntimeException e) {
            afterWrite.failed(e);
        }
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
     * Closes the outbox; waiting packets are dropped.
     *
     * @return the callbacks that still waited for room
     */
    synchronized List<Done> close() {
        closed = true;
        List<Done> nobody = List.copyOf(waitingForRoom);
        waiting.clear();
        weigh(-waitingBytes);
        waitingForRoom.clear();
        return nobody;
    }
}
