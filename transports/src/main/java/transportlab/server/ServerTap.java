package transportlab.server;

import java.nio.ByteBuffer;
import java.util.Optional;
import transportlab.io.ConnId;
import transportlab.io.NanoClock;
import transportlab.io.PortRole;
import transportlab.wire.Direction;
import transportlab.wire.Ending;
import transportlab.wire.Vantage;
import transportlab.wire.WireTap;

/** The tap at the server's end of one connection. Engines may call it from any thread. */
public final class ServerTap {
    private final WireTap tap;
    private final NanoClock clock;
    private boolean closed;

    private ServerTap(WireTap tap, NanoClock clock) {
        this.tap = tap;
        this.clock = clock;
    }

    /**
     * The tap of a connection that was just accepted.
     *
     * @return empty if nobody counts
     */
    public static Optional<ServerTap> of(ServerSetup setup, PortRole role, ConnId connection) {
        return setup.flow().tap(role).map(tap -> {
            tap.opened(connection, Vantage.SERVER, setup.nanoTime());
            return new ServerTap(tap, setup.machinery().clock());
        });
    }

    /**
     * The last bytes of a buffer were read from the socket.
     *
     * @param filled its position and limit stay as they are
     * @param count how many
     */
    public synchronized void read(ByteBuffer filled, int count) {
        bytes(Direction.UP, filled, filled.limit() - count, filled.limit());
    }

    /**
     * The socket has accepted what lies between a position and the present one of a buffer.
     *
     * @param written its position and limit stay as they are
     */
    public synchronized void wrote(ByteBuffer written, int from) {
        bytes(Direction.DOWN, written, from, written.position());
    }

    private void bytes(Direction direction, ByteBuffer of, int from, int upTo) {
        if (!closed && upTo > from) {
            ByteBuffer some = of.asReadOnlyBuffer();
            some.limit(upTo).position(from);
            tap.bytes(direction, clock.nanoTime(), some);
        }
    }

    /** The connection is gone. */
    public synchronized void closed(boolean orderly) {
        if (!closed) {
            closed = true;
            tap.closed(orderly ? Ending.ORDERLY : Ending.RESET, clock.nanoTime());
        }
    }
}
