package transportlab.server;

import java.nio.ByteBuffer;
import transportlab.io.Done;
import transportlab.io.UpdateRange;

/** Writes a response body piece by piece. At most one write may be outstanding. */
public interface Sink {
    /** Sends the bytes now, as one chunk. An empty first write sends the head alone. */
    void write(ByteBuffer some, UpdateRange carries, Done done);

    /** The body is complete. */
    void end(Connection then, Done done);

    /** Ends the connection at once, by a reset. */
    void abort();
}
