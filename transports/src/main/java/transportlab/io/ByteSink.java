package transportlab.io;

import java.nio.ByteBuffer;

/** Writes the bytes of a plain TCP connection. At most one write may be outstanding. */
public interface ByteSink {
    void write(ByteBuffer some, UpdateRange carries, Done done);

    /** Ends the output: a FIN is sent after what has been written. The other side may still send. */
    void end(Done done);

    /** Ends the connection at once, by a reset. */
    void abort();
}
