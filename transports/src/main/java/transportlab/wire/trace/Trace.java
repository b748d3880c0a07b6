package transportlab.wire.trace;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import transportlab.io.ConnId;
import transportlab.wire.Direction;
import transportlab.wire.Ending;
import transportlab.wire.Kind;

/**
 * The ordered wire events of one client, with the bytes themselves up to a limit and the kind of each byte as runs.
 * Fed by the thread of that client alone.
 */
public final class Trace {
    private final long zeroNanos;
    private final List<Event> events = new ArrayList<>();
    private int room;
    private Event current;

    /** What happened. */
    public enum What {
        OPENED,
        BYTES,
        CLOSED
    }

    /**
     * One event.
     *
     * @param atMicros since the trace began
     * @param connection number of the connection, in the order of opening
     * @param direction null except for bytes
     * @param length how many bytes passed
     * @param runs kinds in the order of the bytes; a run may reach back to bytes of earlier events whose kind was
     *     decided only now
     * @param data the bytes; null if the event has none or if the trace was full
     * @param ending null except for the end of a connection
     */
    public record Event(
            long atMicros,
            long connection,
            What what,
            Direction direction,
            int length,
            List<Run> runs,
            byte[] data,
            Ending ending)
            implements Serializable {}

    /** Bytes of one kind that follow each other. */
    public record Run(Kind kind, int bytes) implements Serializable {}

    /**
     * @param bytes how many bytes it keeps at most
     */
    public Trace(long zeroNanos, int bytes) {
        this.zeroNanos = zeroNanos;
        this.room = bytes;
    }

    /** When it began, on this machine's monotonic clock. */
    public long zeroNanos() {
        return zeroNanos;
    }

    public List<Event> events() {
        return events;
    }

    public void opened(ConnId id, long atNanos) {
        add(new Event(micros(atNanos), id.order(), What.OPENED, null, 0, List.of(), null, null));
    }

    public void bytes(ConnId id, Direction direction, long atNanos, ByteBuffer some) {
        int length = some.remaining();
        byte[] data = null;
        if (length <= room) {
            data = new byte[length];
            some.get(data);
            room -= length;
        } else {
            room = 0;
        }
        add(new Event(micros(atNanos), id.order(), What.BYTES, direction, length, new ArrayList<>(), data, null));
    }

    /** Adds bytes of a kind to the last event. */
    public void kind(Kind kind, int bytes) {
        if (current == null || current.what() != What.BYTES) {
            return;
        }
        List<Run> runs = current.runs();
        int last = runs.size() - 1;
        if (last >= 0 && runs.get(last).kind() == kind) {
            runs.set(last, new Run(kind, runs.get(last).bytes() + bytes));
        } else {
            runs.add(new Run(kind, bytes));
        }
    }

    public void closed(ConnId id, Ending ending, long atNanos) {
        add(new Event(micros(atNanos), id.order(), What.CLOSED, null, 0, List.of(), null, ending));
    }

    /**
     * Keeps at most 20,000 events. When there is no more room for bytes, only the openings and ends of connections are
     * kept.
     */
    private void add(Event event) {
        current = event;
        if (events.size() < 20_000 && (room > 0 || event.data() != null || event.what() != What.BYTES)) {
            events.add(event);
        }
    }

    private long micros(long nanos) {
        return (nanos - zeroNanos) / 1000;
    }
}
