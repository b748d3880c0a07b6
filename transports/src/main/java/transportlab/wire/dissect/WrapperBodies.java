package transportlab.wire.dissect;

import java.util.function.Supplier;
import transportlab.wire.Direction;
import transportlab.wire.Kind;
import transportlab.wire.Purpose;

/**
 * The bodies of a technique over HTTP. Bare client messages go up, and bodies with records of the wrapper come down.
 *
 * @param receiving what a request for updates is for
 * @param asks the path at which the technique asks for updates by POST; empty if it asks by GET
 * @param answer makes the dissector for the body of an answer to a request for updates
 */
public record WrapperBodies(Purpose receiving, String asks, Supplier<Dissector> answer) implements BodyDissectors {
    /** For a technique that asks by GET, whose answers are records of the wrapper with nothing around them. */
    public WrapperBodies(Purpose receiving) {
        this(receiving, WrapperDissector::new);
    }

    /** For a technique that asks by GET. */
    public WrapperBodies(Purpose receiving, Supplier<Dissector> answer) {
        this(receiving, "", answer);
    }

    @Override
    public Dissector body(Direction direction, String method, String path) {
        if (!isMessage(method, path)) {
            return direction == Direction.UP ? Dissector.all(Kind.CONTROL) : answer.get();
        }
        return Dissector.all(direction == Direction.UP ? Kind.PAYLOAD : Kind.ENVELOPE);
    }

    @Override
    public Purpose purpose(String method, String path) {
        return isMessage(method, path) ? Purpose.SEND : receiving;
    }

    /** Whether the request carries a client message. */
    private boolean isMessage(String method, String path) {
        return method.equals("POST") && !path.equals(asks);
    }
}
