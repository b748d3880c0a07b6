package transportlab.path;

import java.nio.ByteBuffer;
import transportlab.wire.Direction;

/** What lies on both sides of a stage: the next stages, or the connections to client and server. */
public interface Next {
    long nanoTime();

    /**
     * Lets bytes out.
     *
     * @param some not to be changed afterwards; it is read before this returns, or copied
     */
    void bytes(Direction towards, ByteBuffer some);

    /** Tells that side that nothing more follows (FIN). */
    void end(Direction towards);

    /** Resets the connection to that side (RST). */
    void reset(Direction towards);

    /**
     * Replaces the connection to the server by a fresh one, as a proxy does that opens one for each request. What is
     * still on its way from the old one is dropped.
     */
    void reopen();

    /**
     * Asks for {@link Stage#due} at that time. A stage has one such time; a new one replaces it.
     *
     * @param nanos on the clock of {@link #nanoTime}; {@link Long#MAX_VALUE} for never
     */
    void wakeAt(long nanos);

    /** Notes what this stage does to the connection, for the result. */
    void did(Deed.What what, int status);

    /** Notes what this stage does to the connection, where no status code says so. */
    default void did(Deed.What what) {
        did(what, 0);
    }
}
