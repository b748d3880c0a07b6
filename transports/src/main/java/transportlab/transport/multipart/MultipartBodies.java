package transportlab.transport.multipart;

import transportlab.wire.BodyDissectors;
import transportlab.wire.Direction;
import transportlab.wire.Dissector;
import transportlab.wire.Kind;
import transportlab.wire.Purpose;
import transportlab.wire.UnitDissector;

/** The bytes of a multipart stream: part headers and boundaries are envelope, an empty part and the end are control. */
final class MultipartBodies implements BodyDissectors {
    @Override
    public Dissector body(Direction direction, String method, String path) {
        if (method.equals("POST")) {
            return Dissector.all(direction == Direction.UP ? Kind.PAYLOAD : Kind.ENVELOPE);
        }
        return new UnitDissector(
                Multipart.OPENING, Multipart.BEFORE, Multipart.AFTER, Multipart.EMPTY_PART, Multipart.END);
    }

    @Override
    public Purpose purpose(String method, String path) {
        return method.equals("POST") ? Purpose.SEND : Purpose.STREAM;
    }
}
