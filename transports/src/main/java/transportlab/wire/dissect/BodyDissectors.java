package transportlab.wire.dissect;

import transportlab.wire.Direction;
import transportlab.wire.Kind;
import transportlab.wire.Purpose;

/**
 * What a technique knows about its own bytes. A dissector is chosen by what the bytes themselves say, never by asking a
 * client.
 */
public interface BodyDissectors {
    /** The dissector for the body of a request (up) or of its successful response (down). */
    Dissector body(Direction direction, String method, String path);

    /** The dissector for one WebSocket message on a connection that was upgraded at {@code path}. */
    default Dissector message(Direction direction, String path) {
        return direction == Direction.UP ? Dissector.all(Kind.PAYLOAD) : new WrapperDissector();
    }

    /** The dissector for one WebSocket message, if it matters whether the message is text or binary. */
    default Dissector message(Direction direction, String path, boolean text) {
        return message(direction, path);
    }

    /** The dissector for all bytes of one direction of a plain TCP connection. */
    default Dissector plain(Direction direction) {
        return Dissector.all(Kind.OTHER);
    }

    /**
     * What a request is for. Every GET receives; a POST sends a client message, or receives where the technique asks by
     * POST. The technique knows whether the answer ends by itself ({@link Purpose#POLL}) or stays open
     * ({@link Purpose#STREAM}).
     */
    Purpose purpose(String method, String path);
}
