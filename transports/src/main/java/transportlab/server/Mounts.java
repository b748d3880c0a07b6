package transportlab.server;

import java.util.function.Supplier;
import transportlab.io.ByteListener;
import transportlab.io.PortRole;

/** Where a server answers: the paths of its engine, and plain TCP on ports of its own. */
public interface Mounts extends HttpMounts {
    /**
     * Listens on the port of that role.
     *
     * @param listeners one for each connection
     */
    void tcp(PortRole role, Supplier<ByteListener> listeners);

    /** These mounts for a part of a technique that has an id of its own, so that it can be refused alone. */
    default Mounts part(String id) {
        return this;
    }

    /** These mounts for what is no technique, and is served whatever is refused. */
    default Mounts always() {
        return this;
    }
}
