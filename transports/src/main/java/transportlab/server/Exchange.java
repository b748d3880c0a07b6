package transportlab.server;

import java.nio.ByteBuffer;
import transportlab.io.Done;
import transportlab.io.Headers;
import transportlab.io.UpdateRange;

/**
 * One HTTP request and its answer. Call either {@link #respond} or {@link #stream}, exactly once; from any thread, at
 * any time.
 */
public interface Exchange extends Call {
    /**
     * Reads the body without blocking.
     *
     * @param max the most bytes it may have
     */
    void body(int max, BodyListener listener);

    /** Sends a complete answer. An empty body adds no {@code Content-Type} and, with 204, no {@code Content-Length}. */
    void respond(int status, Headers headers, ByteBuffer body, UpdateRange carries, Connection then, Done done);

    /** Starts an answer that is written piece by piece. The head is sent with the first write. */
    Sink stream(int status, Headers headers);
}
