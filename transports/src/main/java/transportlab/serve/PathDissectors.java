package transportlab.serve;

import transportlab.wire.Direction;
import transportlab.wire.Kind;
import transportlab.wire.Purpose;
import transportlab.wire.dissect.BodyDissectors;
import transportlab.wire.dissect.Dissector;

/** Chooses the dissectors of a request by its path, because a browser sends many techniques over one connection. */
record PathDissectors(Served served) implements BodyDissectors {
    @Override
    public Dissector body(Direction direction, String method, String path) {
        return served.at(path)
                .map(technique -> technique.body(direction, method, path))
                .orElseGet(() -> Dissector.all(Kind.ENVELOPE));
    }

    @Override
    public Dissector message(Direction direction, String path, boolean text) {
        return served.at(path)
                .map(technique -> technique.message(direction, path, text))
                .orElseGet(() -> Dissector.all(Kind.ENVELOPE));
    }

    @Override
    public Purpose purpose(String method, String path) {
        return served.at(path)
                .map(technique -> technique.purpose(method, path))
                .orElse(method.equals("POST") ? Purpose.SEND : Purpose.POLL);
    }
}
