package transportlab.client;

import java.nio.ByteBuffer;
import transportlab.io.Headers;

/** Takes the answer to one request. Ends with exactly one of {@link #end} and {@link #failed}. */
public interface ResponseListener {
    /** The request has left the client. */
    default void written() {}

    void head(int status, Headers headers);

    /**
     * A piece of the body, as large as it came.
     *
     * @param arrivedNanos when its last byte left the link
     */
    void body(ByteBuffer some, long arrivedNanos);

    void end();

    void failed(Throwable cause);
}
