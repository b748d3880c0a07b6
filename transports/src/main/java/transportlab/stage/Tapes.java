package transportlab.stage;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import transportlab.io.ConnId;
import transportlab.wire.Direction;
import transportlab.wire.Ending;
import transportlab.wire.Vantage;
import transportlab.wire.WireTap;

/** Records the connections of attempts at the server's socket. What belongs to no attempt is dropped. */
final class Tapes {
    /** The maximum number of bytes that are kept of one connection in one direction. */
    private static final int MOST_BYTES = 16 * 1024;

    /** By the client's socket address: open connections that belong to no attempt so far. */
    private final Map<String, Tape> open = new HashMap<>();

    private final Map<String, List<Tape>> labelled = new HashMap<>();

    WireTap tape() {
        return new Tape();
    }

    /** That connection makes this attempt. */
    synchronized void label(ConnId connection, Plan plan) {
        Tape tape = open.remove(connection.address());
        if (tape != null) {
            labelled.computeIfAbsent(plan.id(), id -> new ArrayList<>()).add(tape);
        }
    }

    /** What passed for the attempt with that id, one connection after the other. */
    synchronized byte[] bytes(String id, Direction direction) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        labelled.getOrDefault(id, List.of())
                .forEach(tape -> all.writeBytes(tape.bytes[direction.ordinal()].toByteArray()));
        return all.toByteArray();
    }

    /** One connection. All of it is guarded by the lock of the tapes. */
    private final class Tape implements WireTap {
        private final ByteArrayOutputStream[] bytes = {new ByteArrayOutputStream(), new ByteArrayOutputStream()};
        private String address = "";

        @Override
        public void opened(ConnId connection, Vantage vantage, long atNanos) {
            synchronized (Tapes.this) {
                address = connection.address();
                open.put(address, this);
            }
        }

        @Override
        public void bytes(Direction direction, long atNanos, ByteBuffer some) {
            byte[] copy = new byte[some.remaining()];
            some.get(copy);
            synchronized (Tapes.this) {
                ByteArrayOutputStream tape = bytes[direction.ordinal()];
                tape.write(copy, 0, Math.min(copy.length, MOST_BYTES - tape.size()));
            }
        }

        @Override
        public void closed(Ending ending, long atNanos) {
            synchronized (Tapes.this) {
                open.remove(address, this);
            }
        }
    }
}
