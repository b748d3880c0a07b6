package transportlab.wire.trace;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import transportlab.wire.Direction;
import transportlab.wire.Ending;
import transportlab.wire.Kind;

/** Events in plain arrays, because a trial may have hundreds of thousands. They become objects only when somebody asks. */
final class EventLog {
    /** What an event takes, besides its bytes: its columns, and two runs. */
    static final int BYTES_EACH = 48;

    private static final Trace.What[] WHAT = Trace.What.values();
    private static final Direction[] DIRECTION = Direction.values();
    private static final Ending[] ENDING = Ending.values();
    private static final Kind[] KIND = Kind.values();

    private long[] at = new long[8];
    private int[] connection = new int[8];
    private byte[] what = new byte[8];
    private byte[] detail = new byte[8];
    private int[] length = new int[8];
    private int[] firstRun = new int[8];
    private int size;
    private byte[] kinds = new byte[16];
    private int[] lengths = new int[16];
    private int runs;
    private byte[] data = new byte[512];
    private int filled;
    private boolean takesKinds;

    int size() {
        return size;
    }

    void opened(long micros, long on) {
        add(micros, on, Trace.What.OPENED, 0, 0);
    }

    void closed(long micros, long on, Ending how) {
        add(micros, on, Trace.What.CLOSED, how.ordinal(), 0);
    }

    void bytes(long micros, long on, Direction direction, ByteBuffer some) {
        int n = some.remaining();
        if (filled + n > data.length) {
            data = Arrays.copyOf(data, Math.max(filled + n, data.length + data.length / 2));
        }
        some.get(data, filled, n);
        filled += n;
        add(micros, on, Trace.What.BYTES, direction.ordinal(), n);
        takesKinds = true;
    }

    /** Bytes pass that are not kept. */
    void skip() {
        takesKinds = false;
    }

    private void add(long micros, long on, Trace.What which, int more, int bytes) {
        takesKinds = false;
        if (size == at.length) {
            int larger = 2 * size;
            at = Arrays.copyOf(at, larger);
            connection = Arrays.copyOf(connection, larger);
            what = Arrays.copyOf(what, larger);
            detail = Arrays.copyOf(detail, larger);
            length = Arrays.copyOf(length, larger);
            firstRun = Arrays.copyOf(firstRun, larger);
        }
        at[size] = micros;
        connection[size] = (int) on;
        what[size] = (byte) which.ordinal();
        detail[size] = (byte) more;
        length[size] = bytes;
        firstRun[size++] = runs;
    }

    /** The next bytes of the last event, or of earlier ones whose kind was not known before, are of this kind. */
    void kind(Kind kind, int bytes) {
        if (!takesKinds) {
            return;
        }
        if (runs > firstRun[size - 1] && kinds[runs - 1] == kind.ordinal()) {
            lengths[runs - 1] += bytes;
            return;
        }
        if (runs == kinds.length) {
            kinds = Arrays.copyOf(kinds, 2 * runs);
            lengths = Arrays.copyOf(lengths, 2 * runs);
        }
        kinds[runs] = (byte) kind.ordinal();
        lengths[runs++] = bytes;
    }

    /** The events from an index on. */
    List<Trace.Event> events(int from) {
        List<Trace.Event> events = new ArrayList<>(size - from);
        int offset = 0;
        for (int i = 0; i < from; i++) {
            offset += length[i];
        }
        for (int i = from; i < size; i++) {
            events.add(event(i, offset));
            offset += length[i];
        }
        return events;
    }

    private Trace.Event event(int i, int offset) {
        Trace.What which = WHAT[what[i]];
        boolean bytes = which == Trace.What.BYTES;
        return new Trace.Event(
                at[i],
                null,
                connection[i],
                which,
                bytes ? DIRECTION[detail[i]] : null,
                length[i],
                runs(i),
                bytes ? Arrays.copyOfRange(data, offset, offset + length[i]) : null,
                which == Trace.What.CLOSED ? ENDING[detail[i]] : null);
    }

    private List<Trace.Run> runs(int i) {
        int end = i + 1 < size ? firstRun[i + 1] : runs;
        List<Trace.Run> list = new ArrayList<>(end - firstRun[i]);
        for (int run = firstRun[i]; run < end; run++) {
            list.add(new Trace.Run(KIND[kinds[run]], lengths[run]));
        }
        return list;
    }
}
