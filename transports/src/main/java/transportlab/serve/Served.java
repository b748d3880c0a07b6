package transportlab.serve;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import transportlab.io.ByteListener;
import transportlab.io.PortRole;
import transportlab.server.Exchange;
import transportlab.server.Handshake;
import transportlab.server.Mounts;
import transportlab.transport.Transport;
import transportlab.wire.dissect.BodyDissectors;

/** Which technique answers on which path, and on which plain port. Filled while techniques mount. */
final class Served {
    private final Map<String, BodyDissectors> paths = new ConcurrentHashMap<>();
    private final Map<PortRole, BodyDissectors> ports = new EnumMap<>(PortRole.class);

    /** The dissectors of the technique that answers there; empty if none does. */
    Optional<BodyDissectors> at(String path) {
        return Optional.ofNullable(paths.get(path));
    }

    Optional<BodyDissectors> at(PortRole role) {
        return Optional.ofNullable(ports.get(role));
    }

    /** Mounts that remember what this transport mounts. Where several share a path, the first one counts. */
    Mounts by(Transport transport, Mounts at) {
        return new Remembering(at, transport.dissectors());
    }

    private final class Remembering implements Mounts {
        private final Mounts at;
        private final BodyDissectors dissectors;

        Remembering(Mounts at, BodyDissectors dissectors) {
            this.at = at;
            this.dissectors = dissectors;
        }

        @Override
        public void http(String path, Consumer<Exchange> handler) {
            paths.putIfAbsent(path, dissectors);
            at.http(path, handler);
        }

        @Override
        public void webSocket(String path, Consumer<Handshake> handler) {
            paths.putIfAbsent(path, dissectors);
            at.webSocket(path, handler);
        }

        @Override
        public void tcp(PortRole role, Supplier<ByteListener> listeners) {
            ports.putIfAbsent(role, dissectors);
            at.tcp(role, listeners);
        }

        @Override
        public Mounts part(String id) {
            return new Remembering(at.part(id), dissectors);
        }

        /** What is no technique is not remembered: its bytes are the page's own. */
        @Override
        public Mounts always() {
            return at.always();
        }
    }
}
