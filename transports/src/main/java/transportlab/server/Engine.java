package transportlab.server;

import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** A server program behind the neutral surface. */
public interface Engine {
    /**
     * Starts listening.
     *
     * @param mounted is given the mounts once, before the first connection
     * @throws java.net.BindException where the port is taken
     * @throws Exception where the engine cannot start
     */
    Bound start(ServerSetup setup, Consumer<HttpMounts> mounted) throws Exception;

    Set<Capability> can();

    /** Name and version of the parts, for the record. */
    Map<String, String> describe();
}
