package transportlab.io;

import java.nio.ByteBuffer;

/** The application's side of one plain TCP connection; calls come one after another and must not block. */
public interface ByteListener {
    /** The connection is open; {@code sink} may be used from now on, from any thread. */
    void opened(ByteSink sink);

    /** Some bytes, as they came. The buffer is the listener's only during the call. */
    void bytes(ByteBuffer some);

    /** The other side sends no more. */
    void ended();

    /** Called on a server about every second: who is too slow is dropped here. */
    default void tick(long nowNanos) {}

    /** The connection is over. Called once, on any thread, also when it never opened. */
    void gone(Gone how);
}
