package transportlab.io;

import java.nio.ByteBuffer;

/** The application's side of one plain TCP connection; calls come one after another and must not block. */
public interface ByteListener {
    /** The connection is open; {@code sink} may be used from now on, from any thread. */
    void opened(ByteSink sink);

    /** Some bytes, in the pieces in which they arrived. The buffer may be used only during the call. */
    void bytes(ByteBuffer some);

    /** The other side sends no more. */
    void ended();

    /** Called about every second, only on a server. A listener can drop a client here that is too slow. */
    default void tick(long nowNanos) {}

    /** The connection is over. Called once, on any thread, also when it never opened. */
    void gone(Gone how);
}
