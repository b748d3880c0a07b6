package transportlab.server;

import java.nio.ByteBuffer;

/** Takes a request's body; exactly one method is called, once. */
public interface BodyListener {
    void whole(ByteBuffer body);

    /** More came, or was announced, than the limit: called before the body has ended. */
    void tooLarge();

    void failed(Throwable cause);
}
