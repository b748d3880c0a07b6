package transportlab.transport.socketio.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import transportlab.io.Done;

/**
 * What goes down in one session: packets wait here, in order, until the channel of the moment can carry them. That is why
 * nothing is lost or said twice when the channel changes. Thread-safe; nobody is called while it is locked.
 */
final class Outbox {
    private static final int ROOM_PACKETS = 1024;
    private static final int ROOM_BYTES = 128 * 1024;
    private static final int MOST_PACKETS = 10_000;
    private static final long LEAST_BYTES = 1024 * 1024;
    private static final long MOST_TOGETHER = 128L * 1024 * 1024;

    private final Deque<Packet> waiting = new ArrayDeque<>();
    private final Deque<Done> waitingForRoom = new ArrayDeque<>();
    private final AtomicInteger turns = new AtomicInteger();
    private final AtomicInteger holds = new AtomicInteger();
    private final Runnable emptied;
    private final Done afterWrite;
    private final long mostBytes;
    private final AtomicLong together;
    private long waitingBytes;
    private Channel channel;
    private boolean closed;

    /**
     * @param maxPayload the largest message of a client; a few of them may wait
     * @param together bytes that wait for all clients of the server
     * @param emptied told when nothing waits and the channel could carry more
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
     * Puts packets in, between which no other may come.
     *
     * @return false if too much waits with them; where nothing had waited they are never too much
     */
    synchronized boolean put(List<Packet> packets) {
        boolean alone = waiting.isEmpty();
        if (!closed) {
            packets.forEach(this::put);
        }
        return alone || waiting.size() <= MOST_PACKETS && waitingBytes <= mostBytes && !isCrowdedOut();
    }

    /** Whether all clients together have too much waiting, and this one more than it needs to go on. */
    private boolean isCrowdedOut() {
        return waitingBytes > ROOM_BYTES && together.get() > MOST_TOGETHER;
    }

    /**
     * Puts a packet in, and tells when there is room for the next one: over WebSocket when it is written, for a poll that
     * is not there yet while little enough waits.
     *
     * @return false if it is closed
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

    /** Puts a packet in if a poll waits for something to tell and there is nothing. */
    synchronized void putIfPollWaits(Packet packet) {
        if (!closed && channel instanceof PollingChannel && channel.isReady() && waiting.isEmpty()) {
            put(packet);
        }
    }

    synchronized boolean isWritable() {
        return !closed && waiting.isEmpty() && channel.isReady();
    }

    /** Nothing goes out until all who held it have released it, so that what they put in goes together. */
    void hold() {
        holds.incrementAndGet();
    }

    void release() {
        holds.decrementAndGet();
        flush();
    }

    /** What waits, and all that follows, goes over another channel. @return the one before, or null if it is closed */
    synchronized Channel move(Channel to) {
        Channel before = closed ? null : channel;
        channel = closed ? channel : to;
        return before;
    }

    /**
     * Writes what waits. Whoever comes first takes the turns of all: writes never overlap, and a write that ends at once
     * never recurses.
     */
    void flush() {
        if (holds.get() > 0 || turns.getAndIncrement() != 0) {
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

    /** Whoever writes here may write for others too: what goes wrong with this client is no matter of theirs. */
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

    /** Takes nothing more; what waits is dropped. @return those who waited for room */
    synchronized List<Done> close() {
        closed = true;
        List<Done> nobody = List.copyOf(waitingForRoom);
        waiting.clear();
        weigh(-waitingBytes);
        waitingForRoom.clear();
        return nobody;
    }
}
