package transportlab.io;

import java.nio.ByteBuffer;

/** Where the bytes of a plain TCP connection go out; one outstanding write. */
public interface ByteSink {
    void write(ByteBuffer some, UpdateRange carries, Done done);

    /** Nothing more is written: a FIN goes out behind what was. The other side may still send. */
    void end(Done done);

    /** Ends the connection at once, by a reset. */
    void abort();
}
