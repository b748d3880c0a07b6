package transportlab.wire.dissect;

import transportlab.wire.Direction;
import transportlab.wire.Kind;
import transportlab.wire.Purpose;

/** A technique's knowledge of its own bytes. Chosen by what stands in the bytes themselves, never by asking a client. */
public interface BodyDissectors {
    /** For the body of a request (up) or of its successful response (down). */
    Dissector body(Direction direction, String method, String path);

    /** For one WebSocket message on a connection that was upgraded at {@code path}. */
    default Dissector message(Direction direction, String path) {
        return direction == Direction.UP ? Dissector.all(Kind.PAYLOAD) : new WrapperDissector();
    }

    /** Chooses the dissector of a message where it matters whether the message is text or binary. */
    default Dissector message(Direction direction, String path, boolean text) {
        return message(direction, path);
    }

    /** For all bytes of one direction of a plain TCP connection. */
    default Dissector plain(Direction direction) {
        return Dissector.all(Kind.OTHER);
    }

    /** Every POST sends; a GET receives, and whether its answer ends by itself the technique knows. */
    Purpose purpose(String method, String path);
}
