package transportlab.wire.trace;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import transportlab.io.ConnId;
import transportlab.wire.Direction;
import transportlab.wire.Ending;
import transportlab.wire.Kind;

/**
 * Records what one client does on the wire: the events in their order, with the bytes themselves and the kind of each
 * byte as runs, the deliveries, and a ledger of each connection. If there is no more room, the openings and ends of
 * connections and their ledgers are still kept. Fed by the thread of that client alone.
 */
public final class Trace {
    private static final int BYTES_EACH_CONNECTION = 300;

    private final long zeroNanos;
    private final TraceRoom room;
    private final EventLog log = new EventLog();
    private final List<ConnectionSums> connections = new ArrayList<>();
    private final Deliveries deliveries = new Deliveries();
    private boolean whole = true;

    /** What happened. */
    public enum What {
        OPENED,
        BYTES,
        CLOSED
    }

    /**
     * One event.
     *
     * @param atMicros when the bytes passed the client's socket, which is the server's end of the emulated link
     * @param clientMicros when they passed the client's end of the emulated link: for bytes to the server when the
     *     first of them was sent, for bytes to the client when the last of them arrived; null if that never happened
     * @param connection number of the connection, in the order of opening
     * @param direction null except for bytes
     * @param length how many bytes passed
     * @param runs kinds in the order of the bytes; a run may reach back to bytes of earlier events whose kind was
     *     decided only now
     * @param data the bytes; null if the event has none
     * @param ending null except for the end of a connection
     */
    public record Event(
            long atMicros,
            Long clientMicros,
            long connection,
            What what,
            Direction direction,
            int length,
            List<Run> runs,
            byte[] data,
            Ending ending)
            implements Serializable {
        /** Whether all fields are there and fit each other. An event that was read from a file may be anything. */
        @JsonIgnore
        public boolean sound() {
            return what != null
                    && runs != null
                    && runs.stream().allMatch(run -> run != null && run.kind() != null && run.bytes() >= 0)
                    && length >= 0
                    && (what == What.BYTES ? direction != null : length == 0)
                    && (what != What.CLOSED || ending != null)
                    && (data == null || data.length == length);
        }

        Event at(long serverMicros, Long atClientMicros) {
            return new Event(serverMicros, atClientMicros, connection, what, direction, length, runs, data, ending);
        }
    }

    /** Bytes of one kind that follow each other. */
    public record Run(Kind kind, int bytes) implements Serializable {}

    /**
     * @param zeroNanos where the clock of the events begins
     * @param bytes how much memory it takes at most
     */
    public Trace(long zeroNanos, int bytes) {
        this(zeroNanos, new TraceRoom(bytes));
    }

    /**
     * @param zeroNanos where the clock of the events begins
     * @param room shared with other traces
     */
    public Trace(long zeroNanos, TraceRoom room) {
        this.zeroNanos = zeroNanos;
        this.room = room;
    }

    /** Where the clock of the events begins, on this machine's monotonic clock. */
    public long zeroNanos() {
        return zeroNanos;
    }

    /** The events so far, which have no times at the client's end yet. */
    public List<Event> events() {
        return eventsFrom(0);
    }

    /** How many events there are so far. */
    public int size() {
        return log.size();
    }

    /** The events from an index on. */
    public List<Event> eventsFrom(int index) {
        return log.events(index);
    }

    /** Begins the ledger of a connection. */
    public ConnectionSums opened(ConnId id, long atNanos) {
        ConnectionSums sums = new ConnectionSums(id.order(), id.address(), atNanos);
        connections.add(sums);
        room.takeAnyway(BYTES_EACH_CONNECTION);
        log.opened(micros(atNanos), id.order());
        return sums;
    }

    public void bytes(ConnId id, Direction direction, long atNanos, ByteBuffer some) {
        whole &= room.take(some.remaining() + EventLog.BYTES_EACH);
        if (whole) {
            log.bytes(micros(atNanos), id.order(), direction, some);
        } else {
            log.skip();
        }
    }

    /** Adds bytes of a kind to the last event. */
    public void kind(Kind kind, int bytes) {
        log.kind(kind, bytes);
    }

    /** Notes that bytes passed the client's end of the emulated link. */
    public void atClient(ConnectionSums of, Direction direction, long atNanos, int bytes) {
        if (whole) {
            (direction == Direction.UP ? of.sent : of.arrived).passed(bytes, atNanos);
        }
    }

    public void closed(ConnectionSums of, Ending ending, long atNanos) {
        of.closed(ending, atNanos);
        log.closed(micros(atNanos), of.id(), ending);
    }

    /**
     * Notes an update that was handed to the application.
     *
     * @param dueNanos from time 0 of the plan, like the times that follow
     */
    public void delivered(long number, int bytes, long dueNanos, long arrivedNanos, long handedNanos) {
        boolean hasRoom = room.take(Deliveries.BYTES_EACH);
        whole &= hasRoom;
        if (hasRoom) {
            deliveries.add(number, bytes, dueNanos / 1000, arrivedNanos / 1000, handedNanos / 1000);
        }
    }

    private long micros(long nanos) {
        return (nanos - zeroNanos) / 1000;
    }

    /**
     * What was recorded, on another clock.
     *
     * @param client counts from 0
     * @param planNanos time 0 of the plan
     * @param more deliveries to be added, such as those that were lost
     */
    public ClientTrace client(int client, long planNanos, List<Delivery> more) {
        Map<Long, ConnectionSums> byId = new HashMap<>();
        connections.forEach(sums -> byId.put(sums.id(), sums));
        Map<Long, long[]> offsets = new HashMap<>();
        List<Event> shifted = new ArrayList<>(log.size());
        for (Event event : log.events(0)) {
            long at = event.atMicros() - (planNanos - zeroNanos) / 1000;
            shifted.add(event.at(at, atClient(event, at, byId, offsets, planNanos)));
        }
        Set<Delivery> different = new LinkedHashSet<>(deliveries.list());
        different.addAll(more);
        List<Delivery> all = new ArrayList<>(different);
        all.sort(Comparator.comparingLong(Delivery::dueMicros));
        return new ClientTrace(
                client,
                connections.stream().map(sums -> sums.connection(planNanos)).toList(),
                List.copyOf(shifted),
                List.copyOf(all),
                whole);
    }

    private static Long atClient(
            Event event, long at, Map<Long, ConnectionSums> byId, Map<Long, long[]> offsets, long planNanos) {
        if (event.what() != What.BYTES) {
            return at;
        }
        boolean up = event.direction() == Direction.UP;
        ConnectionSums sums = byId.get(event.connection());
        ClientEnd end = up ? sums.sent : sums.arrived;
        long[] offset = offsets.computeIfAbsent(event.connection(), key -> new long[2]);
        long first = offset[event.direction().ordinal()];
        offset[event.direction().ordinal()] += event.length();
        if (sums.sent.isEmpty() && sums.arrived.isEmpty()) {
            return at;
        }
        long nanos = end.nanosOf(up ? first : first + event.length() - 1);
        return nanos == Long.MIN_VALUE ? null : Long.valueOf((nanos - planNanos) / 1000);
    }
}
