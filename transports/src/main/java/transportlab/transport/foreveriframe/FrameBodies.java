package transportlab.transport.foreveriframe;

import transportlab.wire.BodyDissectors;
import transportlab.wire.Direction;
import transportlab.wire.Dissector;
import transportlab.wire.Kind;
import transportlab.wire.Purpose;
import transportlab.wire.UnitDissector;

/** The bytes of a frame's document: script tags are envelope; head, padding, signs of life and end are control. */
final class FrameBodies implements BodyDissectors {
    @Override
    public Dissector body(Direction direction, String method, String path) {
        if (method.equals("POST")) {
            return Dissector.all(direction == Direction.UP ? Kind.PAYLOAD : Kind.ENVELOPE);
        }
        return new UnitDissector(
                "",
                ForeverIframe.BEFORE,
                ForeverIframe.AFTER,
                ForeverIframe.OPENING,
                ForeverIframe.HEARTBEAT,
                ForeverIframe.END);
    }

    @Override
    public Purpose purpose(String method, String path) {
        return method.equals("POST") ? Purpose.SEND : Purpose.STREAM;
    }
}
