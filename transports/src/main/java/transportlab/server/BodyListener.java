package transportlab.server;

import java.nio.ByteBuffer;

/** Takes a request's body; exactly one method is called, once. */
public interface BodyListener {
    void whole(ByteBuffer body);

    /** The body is larger than the limit, or announces that it is. Called without waiting for the end of the body. */
    void tooLarge();

    void failed(Throwable cause);
}
