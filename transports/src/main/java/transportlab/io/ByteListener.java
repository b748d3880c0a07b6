package transportlab.io;

import java.nio.ByteBuffer;

/** The application's side of one raw TCP connection. */
public interface ByteListener {
    void bytes(ByteBuffer some);

    /** The other side sends no more. */
    void ended();

    void gone(Gone how);
}
