package transportlab.server;

import java.util.function.Supplier;
import transportlab.io.ByteListener;
import transportlab.io.PortRole;

/** Where a server answers: the paths of its engine, and plain TCP on ports of its own. */
public interface Mounts extends HttpMounts {
    /**
     * Listens on the port with the given role.
     *
     * @param listeners supplies a new listener for each connection
     */
    void tcp(PortRole role, Supplier<ByteListener> listeners);

    /** Returns mounts for a part of a technique. The part has its own id, so that a path can treat it separately. */
    default Mounts part(String id) {
        return this;
    }

    /** Returns mounts for content that belongs to no technique and is that no rule of a path concerns. */
    default Mounts always() {
        return this;
    }
}
