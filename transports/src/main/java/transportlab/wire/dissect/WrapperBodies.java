package transportlab.wire.dissect;

import java.util.function.Supplier;
import transportlab.wire.Direction;
import transportlab.wire.Kind;
import transportlab.wire.Purpose;

/**
 * The bodies of a technique over HTTP. Bare client messages go up, and bodies with records of the wrapper come down.
 *
 * @param receiving what a GET of this technique is for
 * @param answer makes the dissector for the body of an answer to such a GET
 */
public record WrapperBodies(Purpose receiving, Supplier<Dissector> answer) implements BodyDissectors {
    /** Bodies that come down are records of the wrapper with nothing around them. */
    public WrapperBodies(Purpose receiving) {
        this(receiving, WrapperDissector::new);
    }

    @Override
    public Dissector body(Direction direction, String method, String path) {
        if (method.equals("POST")) {
            return Dissector.all(direction == Direction.UP ? Kind.PAYLOAD : Kind.ENVELOPE);
        }
        return answer.get();
    }

    @Override
    public Purpose purpose(String method, String path) {
        return method.equals("POST") ? Purpose.SEND : receiving;
    }
}
