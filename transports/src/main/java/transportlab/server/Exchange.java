package transportlab.server;

import java.nio.ByteBuffer;
import transportlab.io.Done;
import transportlab.io.Headers;
import transportlab.io.UpdateRange;

/** One HTTP request and its answer: either {@link #respond} or {@link #stream}, once, from any thread, at any time. */
public interface Exchange extends Call {
    /**
     * Reads the body without blocking.
     *
     * @param max the most bytes it may have
     */
    void body(int max, BodyListener listener);

    /** A whole answer. An empty body sends no {@code Content-Type} of its own and, with 204, no length. */
    void respond(int status, Headers headers, ByteBuffer body, UpdateRange carries, Connection then, Done done);

    /** An answer that goes on. The head goes out with the first write. */
    Sink stream(int status, Headers headers);
}
