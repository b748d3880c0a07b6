package transportlab.path;

import java.nio.ByteBuffer;
import transportlab.wire.Direction;

/**
 * What one intermediary does to one connection: bytes and time go in, bytes and time come out. A stage knows neither
 * sockets nor threads, so that the same stage stands on real sockets and in virtual time. Its calls do not overlap. A
 * direction says where something is on its way to: {@link Direction#UP} to the server, {@link Direction#DOWN} to the
 * client.
 */
public interface Stage {
    /** The client has connected, and a connection to the server is there or will be. Called once, before all else. */
    default void opened(Next to) {}

    /**
     * Bytes arrive.
     *
     * @param some to be read to its end, and not kept
     */
    void bytes(Direction towards, ByteBuffer some, Next to);

    /** The side from which bytes come in that direction sends no more: it has sent its FIN. */
    default void ended(Direction towards, Next to) {
        to.end(towards);
    }

    /** The side from which bytes come in that direction is gone by a reset. */
    default void reset(Direction towards, Next to) {
        to.reset(towards);
    }

    /** A stage nearer to the client has replaced the connection to the server by a fresh one. */
    default void reopened(Next to) {}

    /** The time has come that this stage has asked for by {@link Next#wakeAt}. */
    default void due(Next to) {}
}
