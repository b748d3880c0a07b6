package transportlab.wire.field;

import java.util.Optional;
import java.util.function.Supplier;
import transportlab.wire.Direction;

/**
 * What a technique knows about the fields of its own bytes. It mirrors
 * {@link transportlab.wire.dissect.BodyDissectors}: where that gives each byte a kind, this gives it a meaning.
 */
public interface FieldReaders {
    /** For techniques whose bodies and messages are the plain JSON of the lab. */
    FieldReaders WRAPPER = WrapperFields::body;

    /**
     * For techniques that ask by GET, with a format of their own for the answers to that.
     *
     * @param answers makes a reader for each answer
     */
    static FieldReaders ofAnswers(Supplier<FieldReader> answers) {
        return (direction, method, path) -> direction == Direction.DOWN && method.equals("GET")
                ? answers.get()
                : WRAPPER.body(direction, method, path);
    }

    /** The reader for the body of a request (up) or of its successful response (down). */
    FieldReader body(Direction direction, String method, String path);

    /** The reader for one WebSocket message on a connection that was upgraded at {@code path}. */
    default FieldReader message(Direction direction, String path, boolean text) {
        return direction == Direction.UP ? WrapperFields.MESSAGE : new WrapperFields();
    }

    /**
     * The reader for all bytes of one direction of a plain TCP connection; it tells where each message ends. Empty for
     * a technique that opens no such connection.
     */
    default Optional<FieldReader> plain(Direction direction) {
        return Optional.empty();
    }
}
